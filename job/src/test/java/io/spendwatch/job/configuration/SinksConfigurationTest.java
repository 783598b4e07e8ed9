package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinksConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveNoSinkByDefault() {
        assertThat(Loading.defaults().sinks())
                .isEqualTo(new SinksConfiguration(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sinks: {kafka: {}, elasticsearch: {}}", "sinks:\n  kafka:\n  elasticsearch:\n"})
    void shouldSwitchSinksOnByEmptySections(String yaml) {
        SinksConfiguration sinks = Loading.yaml(folder, yaml).sinks();

        assertThat(sinks.csv()).isEmpty();
        assertThat(sinks.kafka()).isPresent();
        assertThat(sinks.elasticsearch()).isPresent();
    }

    @Test
    void shouldSwitchSinksOnFromTheCommandLine() {
        SinksConfiguration sinks = Loading.overriding(
                        Map.of("sinks.csv.directory", "/tmp/alerts", "sinks.kafka", "{}", "sinks.elasticsearch", ""))
                .sinks();

        assertThat(sinks.csv()).map(CsvSinkConfiguration::directory).contains("/tmp/alerts");
        assertThat(sinks.kafka()).isPresent();
        assertThat(sinks.elasticsearch()).isPresent();
    }
}
