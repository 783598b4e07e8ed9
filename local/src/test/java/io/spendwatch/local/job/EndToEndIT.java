package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.job.LogRecord.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One run of the job over a log with all that a log may hold, to all sinks, in topics as the generator makes them. */
@Timeout(600)
class EndToEndIT {
    private static final int GENERATED = 4_000;
    private static final Instant END = SampleLog.START.plus(Duration.ofSeconds(20L * GENERATED));
    /** A topic takes batches of so many bytes, of which 72 are not the value of their only record. */
    private static final int LARGEST_VALUE = 1_048_588 - 72;

    private static final String INDEX = "transactions-supermarket-case";
    private static final List<LogRecord> LOG = log();
    private static final SpendingModel.Findings EXPECTED =
            new SpendingModel(Duration.ofHours(1), Duration.ofSeconds(60), ModelRule.ALL).of(LOG);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka broker;
    private static EmbeddedElasticsearch elasticsearch;
    private static KafkaLog kafka;
    private static long valid;
    private static long deadLetters;
    private static Map<String, Long> late;

    @BeforeAll
    static void runTheJob() throws Exception {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        elasticsearch = EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
        KafkaOutput.open(KafkaTarget.at(broker.bootstrapServers())).close();
        kafka.append("transactions-data", LOG, Map.of("max.request.size", 4 << 20));
        JobSettings settings = JobSettings.of(broker.bootstrapServers(), "", folder)
                .with("kafka.group-id", "spendwatch")
                .with("idle-after", "PT1H")
                .with("combiner-capacity", "100")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString())
                .with("sinks.elasticsearch.hosts", elasticsearch.uri().toString());
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            run.awaitRead(LOG.size());
            run.stop();
            valid = run.valid();
            deadLetters = run.deadLetters();
            late = run.late();
        }
    }

    @AfterAll
    static void stopTheServers() {
        try (EmbeddedKafka closedLast = broker;
                EmbeddedElasticsearch closedFirst = elasticsearch) {
            assertThat(List.of(closedLast, closedFirst)).isNotEmpty();
        }
    }

    @Test
    void shouldRaiseEachAlertOnceInKafka() throws Exception {
        assertThat(EXPECTED.alerts())
                .extracting(SampleAlert::rule)
                .contains("in-store-over-online", "busy-hours", "everyday");
        assertThat(JobResults.inKafka(kafka, "spending-alerts")).containsExactlyInAnyOrderElementsOf(EXPECTED.alerts());
    }

    @Test
    void shouldRaiseEachAlertOnceInElasticsearch() throws Exception {
        assertThat(JobResults.inElasticsearch(elasticsearch.uri(), INDEX))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.alerts());
    }

    @Test
    void shouldRaiseEachAlertOnceInCsv() throws Exception {
        assertThat(CsvAlert.readAll(folder.resolve("alerts")))
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.alerts().stream().map(SampleAlert::toCsv).toList());
    }

    @Test
    void shouldCountEachRecordOnce() {
        assertThat(deadLetters).isEqualTo(EXPECTED.deadLetters().size());
        assertThat(valid + deadLetters).isEqualTo(LOG.size());
        assertThat(late)
                .containsEntry("OUT_OF_ORDER", (long) EXPECTED.late().size())
                .containsEntry("IDLE_PARTITION", 0L);
    }

    @Test
    void shouldSendEachDeadLetterOnWithItsBytesItsReasonAndItsPosition() {
        // when
        List<ConsumerRecord<byte[], byte[]>> messages = kafka.committed("transactions-dead-letter");

        // then
        assertThat(messages).hasSameSizeAs(EXPECTED.deadLetters());
        List<String> reasons =
                Arrays.stream(DeadLetterReason.values()).map(Enum::name).toList();
        for (LogRecord deadLetter : EXPECTED.deadLetters()) {
            ConsumerRecord<byte[], byte[]> message = messageOf(deadLetter, messages);
            assertThat(message.key()).isEqualTo(deadLetter.key().orElse(null));
            assertThat(message.value()).isEqualTo(deadLetter.value().orElse(null));
            assertThat(KafkaLog.header(message, Headers.DETAIL)).isNotBlank().doesNotContain("\n");
            String reason = KafkaLog.header(message, Headers.REASON);
            assertThat(reasons).contains(reason);
            ((Verdict.Dead) deadLetter.verdict())
                    .reason()
                    .ifPresent(expected -> assertThat(reason).isEqualTo(expected));
        }
    }

    @Test
    void shouldSendEachLateEventOnWithItsBytesItsTimeAndItsPosition() {
        // when
        List<ConsumerRecord<byte[], byte[]>> messages = kafka.committed("transactions-late");

        // then
        assertThat(messages).hasSameSizeAs(EXPECTED.late());
        for (LogRecord event : EXPECTED.late()) {
            ConsumerRecord<byte[], byte[]> message = messageOf(event, messages);
            assertThat(message.key()).isEqualTo(event.key().orElse(null));
            assertThat(message.value()).isEqualTo(event.value().orElseThrow());
            assertThat(KafkaLog.header(message, Headers.REASON)).isEqualTo("OUT_OF_ORDER");
            Instant eventTime = ((Verdict.Valid) event.verdict()).transaction().time();
            assertThat(Instant.parse(KafkaLog.header(message, Headers.EVENT_TIME)))
                    .isEqualTo(eventTime);
            assertThat(Instant.parse(KafkaLog.header(message, Headers.CLOCK))).isAfter(eventTime);
        }
    }

    @Test
    void shouldHaveMetTheLargestRecordThatTheTopicTakes() {
        // given
        LogRecord tooLarge = LogRecord.dead(1, Optional.empty(), Optional.of(new byte[LARGEST_VALUE + 1]), "");

        // when, then
        assertThatThrownBy(
                        () -> kafka.append("transactions-data", List.of(tooLarge), Map.of("max.request.size", 4 << 20)))
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    private static List<LogRecord> log() {
        LogRecord largest = LogRecord.dead(1, Optional.empty(), Optional.of(new byte[LARGEST_VALUE]), "MALFORMED_JSON");
        return Stream.of(
                        SampleLog.generated(GENERATED),
                        List.of(SampleLog.bigLate(), largest),
                        SampleLog.hostile(END),
                        SampleLog.closing(END))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the only message that says that it comes from where the record is. */
    private static ConsumerRecord<byte[], byte[]> messageOf(
            LogRecord logRecord, List<ConsumerRecord<byte[], byte[]>> messages) {
        List<LogRecord> partition = new ArrayList<>(LOG);
        partition.removeIf(other -> other.partition() != logRecord.partition());
        String source = "transactions-data-" + logRecord.partition();
        String offset = Integer.toString(partition.indexOf(logRecord));
        List<ConsumerRecord<byte[], byte[]>> found = messages.stream()
                .filter(message -> KafkaLog.header(message, Headers.SOURCE).equals(source)
                        && KafkaLog.header(message, Headers.OFFSET).equals(offset))
                .toList();
        assertThat(found).as(source + "@" + offset).hasSize(1);
        return found.get(0);
    }
}
