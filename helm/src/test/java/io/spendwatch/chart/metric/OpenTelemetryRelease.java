package io.spendwatch.chart.metric;

import io.spendwatch.chart.Release;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release whose metrics go to an OpenTelemetry collector.
 *
 * @param documents what the chart renders
 */
record OpenTelemetryRelease(List<RenderedDocument> documents) {
    private static final String REPORTER = "metrics.reporter.otel.";

    /**
     * Renders the chart.
     *
     * @param folder where its values file goes
     * @param openTelemetry the values of monitoring.openTelemetry, as YAML in one line
     */
    static OpenTelemetryRelease with(Path folder, String openTelemetry) throws IOException {
        Path values = Files.writeString(folder.resolve("values.yaml"), """
                kafka: {bootstrapServers: "kafka:9092"}
                monitoring: {openTelemetry: %s}
                """.formatted(openTelemetry));
        return new OpenTelemetryRelease(Scenario.parse(Scenario.chart().render(Release.DEFAULT, List.of(values))));
    }

    /** Returns Flink's configuration. */
    Map<String, String> configuration() {
        RenderedDocument deployment = documents.stream()
                .filter(document -> document.is("FlinkDeployment"))
                .findFirst()
                .orElseThrow();
        Map<String, String> configuration = new LinkedHashMap<>();
        deployment
                .json()
                .at("/spec/flinkConfiguration")
                .fields()
                .forEachRemaining(entry ->
                        configuration.put(entry.getKey(), entry.getValue().asText()));
        return configuration;
    }

    /** Returns the reporter's own part of it, as Flink hands it to the reporter. */
    Map<String, String> reporter() {
        Map<String, String> own = new LinkedHashMap<>();
        configuration().forEach((key, value) -> {
            if (key.startsWith(REPORTER)) {
                own.put(key.substring(REPORTER.length()), value);
            }
        });
        return own;
    }
}
