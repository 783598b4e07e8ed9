package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.SpendwatchJob;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.readiness.FirstStartRefusedException;
import io.spendwatch.job.readiness.KafkaAtStart;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.ExceptionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job that finds no Kafka when it begins. */
@Timeout(600)
class FirstStartIT {
    @TempDir
    private Path folder;

    @Test
    void shouldWaitForKafkaSaySoAndGiveUp() {
        // given
        LoopbackPort nobody = LoopbackPort.free();

        try (LogLines log = LogLines.record()) {
            // when
            Throwable failure = catchThrowable(() ->
                    SpendwatchJob.main("-D", "kafka.bootstrap-servers=" + nobody, "-D", "kafka.start-timeout=PT12S"));

            // then
            assertThat(ExceptionUtils.findThrowable(failure, FirstStartRefusedException.class))
                    .as(() -> ExceptionUtils.stringifyException(failure))
                    .map(Throwable::getMessage)
                    .contains(
                            "Kafka at %s was not ready within PT12S (kafka.start-timeout): no broker answers: start it, or correct kafka.bootstrap-servers, or what kafka.properties say of TLS"
                                    .formatted(nobody));
            assertThat(log.contain("Kafka at %s is not ready, it is waited for up to".formatted(nobody)))
                    .isTrue();
            assertThat(log.contain("RESTARTING")).isFalse();
        }
    }

    @Test
    void shouldBeginOnceKafkaIsThereWithItsTopics() throws Exception {
        // given
        LoopbackPort port = LoopbackPort.free();
        JobSettings settings = JobSettings.of(port.toString(), "", folder)
                .with("kafka.group-id", "spendwatch")
                .with("kafka.start-timeout", "PT1M");
        try (LogLines log = LogLines.record()) {
            CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return KafkaAtStart.await(settings.load());
                } catch (InterruptedException e) {
                    return Optional.of("interrupted");
                }
            });
            await().atMost(Duration.ofMinutes(3)).until(() -> log.contain("no broker answers"));

            // when
            try (EmbeddedKafka broker = EmbeddedKafka.start(port, DataDirectory.temporary())) {
                await().atMost(Duration.ofMinutes(3)).until(() -> log.contain("there is no topic transactions-late"));
                assertThat(waiting).isNotDone();
                KafkaLog.createTopics(broker, settings.topics());

                // then
                assertThat(waiting.get(180, TimeUnit.SECONDS)).isEmpty();
            }
        }
    }

    @Test
    void shouldGoOnFromASavepointAllTheSame() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary())) {
            // given
            KafkaLog kafka = new KafkaLog(broker.bootstrapServers());
            JobSettings settings =
                    JobSettings.of(broker.bootstrapServers(), "", folder).with("idle-after", "PT1H");
            KafkaLog.createTopics(broker, settings.topics());
            Configuration configuration =
                    settings.with("kafka.group-id", "spendwatch").load();
            Instant noon = Instant.parse("2026-10-28T12:00:00Z");
            kafka.append(
                    settings.topic("transactions"),
                    List.of(LogRecord.of(0, SampleTransaction.inStore("Ana", "9999999", noon))));
            Path savepoint;
            try (JobRun run = JobRun.start(folder.resolve("before"), 1, configuration)) {
                run.awaitRead(1);
                savepoint = run.stop();
            }
            kafka.append(settings.topic("transactions"), SampleLog.closing(noon));

            // when
            try (JobRun run = JobRun.start(
                    folder.resolve("after"),
                    1,
                    configuration,
                    Optional.of(savepoint),
                    input -> input.refusingFirstStart("Kafka was not ready"))) {

                // then
                run.awaitRead(3);
            }
        }
    }
}
