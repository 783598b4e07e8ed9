package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSinkConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaults() {
        assertThat(Loading.yaml(folder, "sinks: {kafka: {}}").sinks().kafka())
                .contains(new KafkaSinkConfiguration(Delivery.EXACTLY_ONCE, "spendwatch", Duration.ofMinutes(15)));
    }

    @Test
    void shouldReadEveryKey() {
        assertThat(Loading.yaml(
                                folder,
                                "sinks: {kafka: {delivery: at-least-once, transactional-id-prefix: p, transaction-timeout: PT1M}}")
                        .sinks()
                        .kafka())
                .contains(new KafkaSinkConfiguration(Delivery.AT_LEAST_ONCE, "p", Duration.ofMinutes(1)));
    }
}
