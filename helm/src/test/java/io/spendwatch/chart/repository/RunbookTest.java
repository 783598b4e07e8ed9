package io.spendwatch.chart.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunbookTest {
    private static final Path RUNBOOK = Path.of("docs/operations.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    @Test
    void shouldHaveAnEntryForEachAlert() {
        List<String> addresses = Scenario.all()
                .flatMap(scenario -> scenario.ofKind("PrometheusRule").stream())
                .flatMap(rule -> rule.json().findValues("runbook_url").stream())
                .map(JsonNode::asText)
                .distinct()
                .toList();
        Set<String> anchors = HEADING.matcher(RepositoryFiles.text(RUNBOOK))
                .results()
                .map(RunbookTest::anchor)
                .collect(Collectors.toSet());

        assertThat(addresses)
                .isNotEmpty()
                .allMatch(address -> address.contains(RUNBOOK + "#"))
                .extracting(address -> address.substring(address.indexOf('#') + 1))
                .isSubsetOf(anchors);
    }

    /** Alerts without a runbook leave whom they wake alone. */
    @Test
    void shouldBeNamedByEachAlert() {
        assertThat(Scenario.all()
                        .flatMap(scenario -> scenario.ofKind("PrometheusRule").stream())
                        .flatMap(rule -> rule.json().findParents("alert").stream()))
                .isNotEmpty()
                .allMatch(alert -> alert.at("/annotations/runbook_url").isTextual()
                        && alert.at("/labels/severity").isTextual());
    }

    @Test
    void shouldHaveNoEntryWithoutAnAlert() {
        Set<String> alerts = new Scenario(Repository.current().path("helm/src/test/promtool/alerts-values.yaml"))
                .ofKind("PrometheusRule").stream()
                        .flatMap(rule -> rule.json().findValuesAsText("alert").stream())
                        .collect(Collectors.toSet());
        String text = RepositoryFiles.text(RUNBOOK);
        String entries = text.substring(text.indexOf("\n## Runbook"), text.indexOf("\n## Common failures"));

        assertThat(Pattern.compile("(?m)^### (.+)$").matcher(entries).results().map(entry -> entry.group(1)))
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    /** Returns what headings are called in addresses. */
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }
}
