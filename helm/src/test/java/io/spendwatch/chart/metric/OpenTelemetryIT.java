package io.spendwatch.chart.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.otel.OpenTelemetryMetricReporter;
import org.apache.flink.metrics.otel.OpenTelemetryMetricReporterFactory;
import org.apache.flink.runtime.metrics.filter.ReporterFilter;
import org.apache.flink.runtime.metrics.groups.FrontMetricGroup;
import org.apache.flink.runtime.metrics.groups.ReporterScopedSettings;
import org.apache.flink.runtime.metrics.groups.UnregisteredMetricGroups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The reporter with the chart's settings, and a collector on the loopback interface. */
@Timeout(60)
class OpenTelemetryIT {
    private static final int OK = 200;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private HttpServer collector;

    @BeforeEach
    void startTheCollector() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(OK, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stopTheCollector() {
        collector.stop(0);
    }

    @Test
    void shouldSendMetricsUnderTheNameOfTheRelease() throws Exception {
        OpenTelemetryRelease release = OpenTelemetryRelease.with(
                folder,
                "{enabled: true, protocol: HTTP, endpoint: 'http://127.0.0.1:%d/v1/metrics'}"
                        .formatted(collector.getAddress().getPort()));
        Properties settings = new Properties();
        settings.putAll(release.reporter());
        MetricConfig configuration = new MetricConfig();
        configuration.putAll(settings);
        OpenTelemetryMetricReporter reporter =
                (OpenTelemetryMetricReporter) new OpenTelemetryMetricReporterFactory().createMetricReporter(settings);
        reporter.open(configuration);
        SimpleCounter counter = new SimpleCounter();
        counter.inc(7);

        reporter.notifyOfAddedMetric(counter, "validEvents", taskManager());
        reporter.report();

        // Names are text within the binary message.
        assertThat(received.poll(30, TimeUnit.SECONDS))
                .contains("service.name", "spendwatch", "flink.taskmanager.validEvents");
        reporter.close();
    }

    /** Returns a group as Flink shows it to a reporter. */
    private static MetricGroup taskManager() {
        return new FrontMetricGroup<>(
                new ReporterScopedSettings<>(0, '.', ReporterFilter.getNoOpFilter(), Set.of(), Map.of()),
                UnregisteredMetricGroups.createUnregisteredTaskManagerMetricGroup());
    }
}
