package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSinkConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaults() {
        assertThat(Loading.overriding(Map.of("sinks.csv.directory", "d"))
                        .sinks()
                        .csv())
                .contains(new CsvSinkConfiguration(
                        Path.of("d").toAbsolutePath().toString(), DataSize.ofMebibytes(64), Duration.ofMinutes(15)));
    }

    @Test
    void shouldReadEveryKey() {
        assertThat(Loading.yaml(folder, "sinks: {csv: {directory: 's3://b/d', part-size: 1GiB, part-age: PT1M}}")
                        .sinks()
                        .csv())
                .contains(new CsvSinkConfiguration("s3://b/d", DataSize.ofMebibytes(1024), Duration.ofMinutes(1)));
    }

    @Test
    void shouldRequireADirectory() {
        assertThatThrownBy(() -> Loading.yaml(folder, "sinks: {csv: {}}"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("sinks.csv: has no directory; set sinks.csv.directory, which has no default");
    }
}
