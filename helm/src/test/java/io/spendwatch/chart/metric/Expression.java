package io.spendwatch.chart.metric;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that Prometheus is asked.
 *
 * @param where who asks
 * @param text in PromQL; that of a dashboard may have variables
 */
record Expression(String where, String text) {
    private static final Pattern VARIABLE_LIST =
            Pattern.compile("label_values\\((?:(.+),\\s*)?\\w+\\)|label_names\\(\\)");

    /** Returns those of the dashboards: of panels, annotations and variables. */
    static Stream<Expression> ofDashboards() {
        return dashboards().stream().flatMap(file -> {
            JsonNode dashboard = Yaml.read(file);
            return Stream.concat(dashboard.findValues("expr").stream().map(JsonNode::asText), variables(dashboard))
                    .filter(text -> !text.isBlank())
                    .map(text -> new Expression(file.getFileName().toString(), text));
        });
    }

    /** Returns those of the alerts of a scenario. */
    static Stream<Expression> ofAlerts(Scenario scenario) {
        return scenario.ofKind("PrometheusRule").stream()
                .map(RenderedDocument::spec)
                .flatMap(spec -> Elements.of(spec.path("groups")).stream())
                .flatMap(group -> Elements.of(group.path("rules")).stream())
                .map(rule -> new Expression(
                        scenario + " " + rule.path("alert").asText(),
                        rule.path("expr").asText()));
    }

    static List<Path> dashboards() {
        Path folder = Repository.current().chart().directory().resolve("dashboards");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PromQl parsed() {
        return PromQl.parse(text);
    }

    /** Variables ask for the values of a label: what they ask Prometheus is the metric alone. */
    private static Stream<String> variables(JsonNode dashboard) {
        return Elements.of(dashboard.at("/templating/list")).stream()
                .filter(variable -> variable.path("type").asText().equals("query"))
                .map(variable -> variable.path("query"))
                .map(query -> query.isObject() ? query.path("query").asText() : query.asText())
                .map(VARIABLE_LIST::matcher)
                .filter(Matcher::matches)
                .flatMap(variable -> Optional.ofNullable(variable.group(1)).stream());
    }
}
