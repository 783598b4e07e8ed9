package io.spendwatch.chart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.chart.Release;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Program;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself says of our expressions, where its promtool is installed. */
class PromtoolTest {
    private static final Optional<Program> PROMTOOL = Program.find("promtool");
    private static final Path TESTS = Repository.current().path("helm/src/test/promtool");
    private static final String RULES = "rules.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void requirePromtool() {
        assumeThat(PROMTOOL).as("promtool is on the PATH").isPresent();
    }

    @Test
    void shouldParseTheAlerts() throws Exception {
        List<RenderedDocument> rules = Scenario.all()
                .flatMap(scenario -> scenario.ofKind("PrometheusRule").stream())
                .toList();

        assertThat(rules).isNotEmpty();
        for (RenderedDocument rule : rules) {
            writeRules(rule);
            assertSucceeds("check", "rules", RULES);
        }
    }

    @Test
    void shouldParseTheDashboards() throws Exception {
        ObjectNode file = Yaml.MAPPER.createObjectNode();
        ArrayNode records =
                file.putArray("groups").addObject().put("name", "dashboards").putArray("rules");
        Expression.ofDashboards()
                .distinct()
                .forEach(expression -> records.addObject()
                        .put("record", "a:panel" + records.size())
                        .put("expr", withoutVariables(expression.text())));
        Files.writeString(folder.resolve(RULES), file.toString());

        assertThat(records).isNotEmpty();
        assertSucceeds("check", "rules", RULES);
    }

    @Test
    void shouldFindThatAlertsFireWhenTheyShould() throws Exception {
        String rendered =
                Repository.current().chart().render(Release.DEFAULT, List.of(TESTS.resolve("alerts-values.yaml")));
        writeRules(Scenario.parse(rendered).stream()
                .filter(document -> document.is("PrometheusRule"))
                .findFirst()
                .orElseThrow());
        Files.copy(TESTS.resolve("alerts.yaml"), folder.resolve("alerts.yaml"));

        assertSucceeds("test", "rules", "alerts.yaml");
    }

    @Test
    void shouldRejectWhatIsNoExpression() throws Exception {
        Files.writeString(
                folder.resolve(RULES), "{groups: [{name: a, rules: [{record: a, expr: 'sum(rate(a[5m])'}]}]}");

        assertThat(promtool("check", "rules", RULES).exitCode()).isNotZero();
    }

    private void assertSucceeds(String... arguments) throws Exception {
        Program.Result result = promtool(arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private Program.Result promtool(String... arguments) throws IOException, InterruptedException {
        return PROMTOOL.orElseThrow().run(folder, arguments);
    }

    private void writeRules(RenderedDocument rule) throws IOException {
        Files.writeString(folder.resolve(RULES), rule.spec().toString());
    }

    /** Grafana fills these in before it asks. */
    private static String withoutVariables(String expression) {
        return expression
                .replaceAll(
                        "\\$(__rate_interval|__interval|__range|\\{__rate_interval}|\\{__interval}|\\{__range})", "5m")
                .replaceAll("\\$\\{\\w+(:\\w+)?}|\\$\\w+", "1");
    }
}
