package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.inquiry.Inquiry;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asks jobs that really run. */
@Timeout(600)
class InquiryIT {
    private static final int GENERATED = 2_000;
    private static final List<LogRecord> LOG = Stream.of(
                    SampleLog.generated(GENERATED), SampleLog.closing(SampleLog.START.plusSeconds(20L * GENERATED)))
            .flatMap(List::stream)
            .toList();

    private static EmbeddedKafka broker;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void startKafka() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @Test
    void shouldTellHowTheJobIsOnceItHasRaisedAlertsAndAgainAfterItWentOnFromASavepoint() throws Exception {
        // given
        JobSettings settings = settings("inquiry-");
        kafka.append(settings.topic("transactions"), LOG);

        // when
        Path savepoint;
        long valid;
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            assertThat(inquire(run, "--alerts", "1", "--timeout", "PT1M"))
                    .as(text(err))
                    .isZero();
            run.awaitRead(LOG.size());
            valid = run.valid();
            savepoint = run.stop();
        }
        String first = text(out);
        out.reset();
        try (JobRun run = JobRun.start(
                folder.resolve("flink"), 2, settings.load(), Optional.of(savepoint), UnaryOperator.identity())) {
            assertThat(inquire(run, "--alerts", "1", "--timeout", "PT1M"))
                    .as(text(err))
                    .isZero();
        }

        // then
        assertThat(first)
                .containsPattern("job: +spendwatch \\([0-9a-f]{32}\\)\n")
                .containsPattern("state: +RUNNING since 20[^ ]+Z, \\d+ tasks\n")
                .containsPattern("restarts: +0\n")
                .containsPattern("last checkpoint: +\\d+ at 20[^ ]+Z, [0-9.]+ (B|KiB|MiB), in \\d+ ms\n")
                .containsPattern("alerts: +[1-9]\\d* \\(.*in-store-over-online \\d+")
                .doesNotContain("restored from");
        assertThat(text(out))
                .containsPattern("restored from: +file:.*savepoint-")
                .containsPattern("valid events: +" + valid + "\n")
                .containsPattern("dead letters: +" + (LOG.size() - valid) + " \\(.*MALFORMED_JSON \\d+")
                .containsPattern("late events: +[1-9]\\d* \\(.*OUT_OF_ORDER \\d+");
    }

    @Test
    void shouldSayThatNobodyAnswers() throws Exception {
        // given
        String address = "http://" + LoopbackPort.free();

        // when
        int code = Inquiry.run(stream(out), stream(err), "--rest", address, "--timeout", "PT3S");

        // then
        assertThat(code).isEqualTo(1);
        assertThat(text(out)).isEmpty();
        assertThat(text(err).lines())
                .satisfiesExactly(
                        waiting -> assertThat(waiting)
                                .startsWith("Waiting: " + address + " does not answer (ConnectException"),
                        last -> assertThat(last)
                                .startsWith("Gave up after PT3S: " + address + " does not answer (ConnectException"));
    }

    private JobSettings settings(String prefix) throws Exception {
        JobSettings settings = JobSettings.of(broker.bootstrapServers(), prefix, folder);
        KafkaLog.createTopics(broker, settings.topics());
        return settings;
    }

    private int inquire(JobRun run, String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("--rest", run.uri().toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return Inquiry.run(stream(out), stream(err), all);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8);
    }
}
