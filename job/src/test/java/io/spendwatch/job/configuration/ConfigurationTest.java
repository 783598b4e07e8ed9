package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.Rules;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaults() {
        Configuration configuration = Loading.defaults();

        assertThat(configuration.slice()).isEqualTo(Duration.ofHours(1));
        assertThat(configuration.retain()).isEqualTo(Duration.ofHours(24));
        assertThat(configuration.outOfOrderness()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.idleAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.maxFutureSkew()).isEqualTo(Duration.ofHours(1));
        assertThat(configuration.combinerCapacity()).isEqualTo(65_536);
        assertThat(configuration.openSlicesMemory()).isEqualTo(DataSize.ofMebibytes(64));
        assertThat(configuration.rules()).isEqualTo(Rules.defaults());
    }

    @Test
    void shouldReadEveryKey() {
        Configuration configuration = Loading.yaml(folder, """
                slice: PT30M
                retain: PT36H
                out-of-orderness: PT0S
                idle-after: PT5S
                max-future-skew: PT2H
                combiner-capacity: 7
                open-slices-memory: 5 MiB
                rules:
                  - {id: a, window: {size: PT30M}, when: lat > 1}
                """);

        assertThat(configuration.slice()).isEqualTo(Duration.ofMinutes(30));
        assertThat(configuration.retain()).isEqualTo(Duration.ofHours(36));
        assertThat(configuration.outOfOrderness()).isEqualTo(Duration.ZERO);
        assertThat(configuration.idleAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(configuration.maxFutureSkew()).isEqualTo(Duration.ofHours(2));
        assertThat(configuration.combinerCapacity()).isEqualTo(7);
        assertThat(configuration.openSlicesMemory()).isEqualTo(DataSize.ofMebibytes(5));
        assertThat(configuration.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.id()).isEqualTo("a"));
    }
}
