package io.spendwatch.chart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.ChartException;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.RenderedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.metrics.otel.OpenTelemetryMetricReporterFactory;
import org.apache.flink.metrics.otel.OpenTelemetryReporterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTelemetryTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeOffByDefault() throws IOException {
        Map<String, String> configuration =
                OpenTelemetryRelease.with(folder, "{}").configuration();

        assertThat(configuration)
                .containsEntry("metrics.reporters", "prometheus")
                .allSatisfy((key, value) -> assertThat(key).doesNotContain("otel"));
    }

    @Test
    void shouldReportBesidePrometheus() throws IOException {
        Map<String, String> configuration = OpenTelemetryRelease.with(
                        folder, "{enabled: true, endpoint: 'http://collector:4317'}")
                .configuration();

        assertThat(configuration)
                .containsEntry("metrics.reporters", "prometheus,otel")
                .containsEntry(
                        "metrics.reporter.otel.factory.class", OpenTelemetryMetricReporterFactory.class.getName());
    }

    @Test
    void shouldSetOnlyOptionsThatTheReporterKnows() throws IOException {
        OpenTelemetryRelease release =
                OpenTelemetryRelease.with(folder, "{enabled: true, endpoint: 'http://collector:4317'}");

        // The last three are Flink's own, which every reporter has.
        assertThat(release.reporter().keySet())
                .isSubsetOf(Set.of(
                        OpenTelemetryReporterOptions.EXPORTER_ENDPOINT.key(),
                        OpenTelemetryReporterOptions.EXPORTER_PROTOCOL.key(),
                        OpenTelemetryReporterOptions.EXPORTER_TIMEOUT.key(),
                        OpenTelemetryReporterOptions.SERVICE_NAME.key(),
                        "factory.class",
                        "interval",
                        "scope.variables.additional"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector:4317,                     gRPC, 4317",
        "https://collector.example.com/v1/metrics,  HTTP, 443",
        "http://collector.example.com/v1/metrics,   HTTP, 80",
        "http://collector:4318/v1/metrics,          HTTP, 4318"
    })
    void shouldLetTheJobReachTheCollector(String endpoint, String protocol, int port) throws IOException {
        OpenTelemetryRelease release = OpenTelemetryRelease.with(
                folder, "{enabled: true, endpoint: '%s', protocol: %s}".formatted(endpoint, protocol));

        assertThat(egressPorts(release)).contains(port).doesNotHaveDuplicates();
    }

    @Test
    void shouldAskForTheCollectorsAddress() {
        assertThatThrownBy(() -> OpenTelemetryRelease.with(folder, "{enabled: true}"))
                .isInstanceOf(ChartException.class)
                .hasMessageContaining("monitoring.openTelemetry.endpoint is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://collector:4318", "http://collector:4318/"})
    void shouldAskForThePathThatHttpNeeds(String endpoint) {
        assertThatThrownBy(() -> OpenTelemetryRelease.with(
                        folder, "{enabled: true, protocol: HTTP, endpoint: '%s'}".formatted(endpoint)))
                .isInstanceOf(ChartException.class)
                .hasMessageContaining("write http://collector:4318/v1/metrics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4317", "grpc://collector:4317", "http://collector:port"})
    void shouldRejectWhatIsNoAddress(String endpoint) {
        assertThatThrownBy(
                        () -> OpenTelemetryRelease.with(folder, "{enabled: true, endpoint: '%s'}".formatted(endpoint)))
                .isInstanceOf(ChartException.class)
                .hasMessageContaining("endpoint");
    }

    private static List<Integer> egressPorts(OpenTelemetryRelease release) {
        return release.documents().stream()
                .filter(document -> document.toString().equals("NetworkPolicy/spendwatch-job"))
                .map(RenderedDocument::json)
                .flatMap(policy -> ports(policy.at("/spec/egress")))
                .toList();
    }

    /** Returns the ports that may be anywhere; DNS has a rule of its own. */
    private static Stream<Integer> ports(JsonNode rules) {
        return Elements.of(rules).stream()
                .filter(rule -> !rule.has("to"))
                .flatMap(rule -> Elements.of(rule.path("ports")).stream())
                .map(port -> port.path("port").asInt())
                .filter(port -> port != 53);
    }
}
