package io.spendwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.properties.PropertiesConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogConfigurationTest {
    private static final String METRICS = "org.apache.flink.metrics.MetricGroup";

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/log4j2.properties", "../compose/flink/log4j-console.properties"})
    void shouldSayNothingOfTheGaugeThatFlinkRegistersAtEveryCheckpoint(String file) throws IOException {
        // given
        LoggerConfig metrics = loggerConfig(Path.of(file));

        // then
        assertThat(metrics.isFiltered(collision("pendingCommittables"))).isTrue();
        assertThat(metrics.isFiltered(collision("valid"))).isFalse();
    }

    private static LoggerConfig loggerConfig(Path file) throws IOException {
        LoggerContext context = new LoggerContext("test", null, (URI) null);
        ConfigurationSource source = new ConfigurationSource(Files.newInputStream(file));
        Configuration configuration = new PropertiesConfigurationFactory().getConfiguration(context, source);
        configuration.initialize();
        return configuration.getLoggerConfig(METRICS);
    }

    private static Log4jLogEvent collision(String metric) {
        return Log4jLogEvent.newBuilder()
                .setLoggerName(METRICS)
                .setLevel(Level.WARN)
                .setMessage(new SimpleMessage("Name collision: Group already contains a Metric with the name '" + metric
                        + "'. Metric will not be reported.[]"))
                .build();
    }
}
