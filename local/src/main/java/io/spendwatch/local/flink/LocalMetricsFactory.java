package io.spendwatch.local.flink;

import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Makes the reporter of {@link LocalMetrics}; Flink finds it as a service. */
public final class LocalMetricsFactory implements MetricReporterFactory {
    private static final String REPORTER = "metrics.reporter.spendwatch.";
    private static final String ID = "id";

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new LocalMetrics.Reporter(properties.getProperty(ID));
    }

    /** Adds what makes a cluster report to these metrics. */
    static void configure(Configuration configuration, LocalMetrics metrics) {
        configuration.setString(REPORTER + "factory.class", LocalMetricsFactory.class.getName());
        configuration.setString(REPORTER + ID, metrics.id());
    }
}
