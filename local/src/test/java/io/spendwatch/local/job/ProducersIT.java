package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What producers may do with their records. */
@Timeout(600)
class ProducersIT {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final int EVENTS = 50;

    @TempDir
    private Path folder;

    @Test
    void shouldReadEachCompressionAndNothingOfAnAbortedTransaction() throws Exception {
        // given
        List<String> codecs = List.of("none", "gzip", "snappy", "lz4", "zstd");
        try (EmbeddedKafka broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary())) {
            KafkaLog kafka = new KafkaLog(broker.bootstrapServers());
            JobSettings settings = JobSettings.of(broker.bootstrapServers(), "", folder)
                    .with("kafka.group-id", "spendwatch")
                    .withRules(folder, "[{id: each, window: {size: PT1H}, when: count_transactions >= 1}]");
            KafkaLog.createTopics(broker, settings.topics());

            // when
            for (String codec : codecs) {
                kafka.append(settings.topic("transactions"), events(codec), Map.of("compression.type", codec));
            }
            appendInTransactions(kafka, settings.topic("transactions"));
            kafka.append(settings.topic("transactions"), SampleLog.closing(NOON));
            try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
                run.awaitRead((codecs.size() + 1L) * EVENTS + 2);
                run.stop();
                assertThat(run.deadLetters()).isZero();
            }

            // then
            List<String> customers = new ArrayList<>(codecs);
            customers.add("committed");
            assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                    .allMatch(alert -> alert.count() == EVENTS)
                    .extracting(SampleAlert::customer)
                    .containsExactlyInAnyOrderElementsOf(customers);
        }
    }

    private static void appendInTransactions(KafkaLog kafka, String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer(Map.of("transactional.id", "test"))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (LogRecord event : events("aborted")) {
                producer.send(KafkaLog.message(topic, event)).get();
            }
            producer.abortTransaction();
            producer.beginTransaction();
            for (LogRecord event : events("committed")) {
                producer.send(KafkaLog.message(topic, event)).get();
            }
            producer.commitTransaction();
        }
    }

    private static List<LogRecord> events(String customer) {
        List<LogRecord> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Instant time = NOON.plus(Duration.ofSeconds(i));
            events.add(LogRecord.of(i % 2, SampleTransaction.inStore(customer, "1.25", time)));
        }
        return events;
    }
}
