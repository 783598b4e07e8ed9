package io.spendwatch.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.generator.output.SpendwatchTopics;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.job.KafkaLog;
import io.spendwatch.local.kafka.KafkaConnection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code rules apply}, {@code list} and {@code retire} with a real Kafka, and something that answers as a job does. */
@Timeout(600)
class LiveRulesIT {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String RULE = """
            - id: %s
              description: %s
              window: {size: PT10H}
              when: count_transactions >= 3
            """;

    private static final String EVENT = """
            {"customer": "Ann", "transaction_type": "shopping", "online_payment_amount": 1, \
            "in_store_payment_amount": 2, "lat": 44.7, "lon": 20.4, "transaction_datetime": "%s"}
            """;

    private static EmbeddedKafka broker;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SpendwatchTopics topics = SpendwatchTopics.withTransactions("");
    private FakeJob job;

    @BeforeAll
    static void startKafka() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @BeforeEach
    void startJob() throws Exception {
        String prefix = "test-" + TESTS.incrementAndGet();
        topics = new SpendwatchTopics(
                prefix + "-transactions",
                prefix + "-alerts",
                prefix + "-dead-letter",
                prefix + "-late",
                prefix + "-rules",
                prefix + "-rule-status");
        broker.createTopics(topics.definitions(2, (short) 1));
        job = FakeJob.start(broker.bootstrapServers(), topics.rules(), topics.ruleStatus());
    }

    @AfterEach
    void stopJob() {
        job.close();
    }

    @Test
    void shouldPublishRulesAndSayFromWhenTheyCount() throws IOException {
        // when
        int exitCode = run("apply", rules(RULE.formatted("big", "x"), RULE.formatted("small", "x")));

        // then
        assertThat(exitCode).as(err.toString()).isZero();
        List<ConsumerRecord<byte[], byte[]>> published = published();
        assertThat(published).extracting(message -> text(message.key())).containsExactly("big", "small");
        assertThat(text(published.get(0).value()))
                .isEqualTo("{\"id\":\"big\",\"description\":\"x\",\"window\":{\"size\":\"PT10H\"},"
                        + "\"when\":\"count_transactions >= 3\"}");
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "big: ACTIVE, version 0 judges what ends after " + time(published.get(0)),
                        "small: ACTIVE, version 1 judges what ends after " + time(published.get(1)));
    }

    @Test
    void shouldLetARuleCountFromWhereEventTimeStands() throws Exception {
        // given
        Instant newest = Instant.parse("2025-01-06T12:00:00.250Z");
        transact(newest.minusSeconds(3600), newest, newest.minusSeconds(7200));

        // when
        int exitCode = run("apply", rules(RULE.formatted("big", "x")), "--effective-from", "now");

        // then
        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo("big: ACTIVE, version 0 judges what ends after " + newest + "\n");
        assertThat(text(published().get(0).value())).contains("\"effective-from\":\"" + newest + "\"");
    }

    @Test
    void shouldSayAllReasonsOfARejection() throws IOException {
        // when
        int exitCode = run("apply", rules(RULE.formatted("big", "reject"), RULE.formatted("small", "x")));

        // then
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("big: REJECTED, version 0 does not count; no version is in force\n  "
                        + String.join("\n  ", FakeJob.REASONS) + "\n")
                .contains("small: ACTIVE, version 1 ");
    }

    @Test
    void shouldSayInOneLineThatNoAnswerCame() throws IOException {
        // when
        int exitCode = run("apply", rules(RULE.formatted("big", "ignore")), "--timeout", "PT1S");

        // then
        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "No answer came within 1 s about big (version 0). The job takes what is published when it"
                                + " reads it: see that it runs, and that it reads topic " + topics.rules() + " at "
                                + broker.bootstrapServers() + "; rules list shows its answer");
        assertThat(published()).hasSize(1);
    }

    @Test
    void shouldListWhatTheJobSaysOfItsRules() throws IOException {
        // given
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .isEqualTo("Topic " + topics.ruleStatus() + " at " + broker.bootstrapServers() + " is empty: no job has"
                        + " said yet which rules it has. See that one runs and writes there.\n");
        int unused = run("apply", rules(RULE.formatted("big", "reject"), RULE.formatted("small", "x")));
        out.getBuffer().setLength(0);

        // when
        int exitCode = run("list");

        // then
        assertThat(exitCode).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).matches("ID +STATE +WINDOW +SINCE +ALERTS +ERRORS +VERSION");
        assertThat(lines.get(1)).matches("big +REJECTED +- +- +0 +0 +0");
        assertThat(lines.get(2)).matches("small +ACTIVE +PT10H tumbling +2\\S+Z +0 +0 +1");
        assertThat(lines.subList(3, lines.size()))
                .containsExactly(
                        "",
                        "big: version 0 was rejected; no version is in force",
                        "  " + FakeJob.REASONS.get(0),
                        "  " + FakeJob.REASONS.get(1));
    }

    @Test
    void shouldRetireARuleFromATimeOn() throws IOException {
        // given
        int unused = run("apply", rules(RULE.formatted("big", "x")));
        out.getBuffer().setLength(0);

        // when
        int exitCode = run("retire", "big", "--effective-from", "2026-10-28T12:00:00Z");

        // then
        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("big: RETIRED, version 1 retires it for what ends after ");
        ConsumerRecord<byte[], byte[]> retirement = published().get(1);
        assertThat(text(retirement.key())).isEqualTo("big");
        assertThat(retirement.value()).isNull();
        assertThat(text(retirement.headers().lastHeader("effective-from").value()))
                .isEqualTo("2026-10-28T12:00:00Z");
    }

    @Test
    void shouldNotRetireWhatTheJobDoesNotHave() throws IOException {
        // given
        assertThat(run("retire", "big")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("rules retire big: topic " + topics.ruleStatus() + " at ")
                .hasLineCount(1);
        int unused = run("apply", rules(RULE.formatted("big-spender", "x")));
        err.getBuffer().setLength(0);

        // when
        int exitCode = run("retire", "big-spender", "bigspender");

        // then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("rules retire bigspender: the job has no such rule; did you mean big-spender?\n");
        assertThat(published()).hasSize(1);
    }

    @Test
    void shouldNameATopicThatIsNotThere() throws IOException {
        // given
        topics = SpendwatchTopics.withTransactions("transactions-data");

        // when
        int exitCode = run("apply", rules(RULE.formatted("big", "x")));

        // then
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .matches(
                        "\\S+ has no topic spending-rule(s|-status): see that this is the Kafka of the job; another name"
                                + " is kafka\\.topics\\.rule(s|-status) of --config, and docs/operations\\.md says how to make it\n");
    }

    /** In a process of its own: what Kafka's clients log must not reach the terminal. */
    @Test
    void shouldSayInOneLineThatNobodyAnswers() throws Exception {
        String nowhere = LoopbackPort.free().toString();
        try (SpendwatchProcess process = SpendwatchProcess.start(directory, "rules", "list", "--bootstrap", nowhere)) {
            // when
            int exitCode = process.awaitExit(Duration.ofMinutes(3));

            // then
            assertThat(exitCode).isEqualTo(1);
            assertThat(process.out()).isEmpty();
            assertThat(process.err())
                    .startsWith(nowhere + ": no broker answered within 20 s: start Kafka there")
                    .hasLineCount(1);
            assertThat(directory.resolve("tmp")).isEmptyDirectory();
        }
    }

    private int run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", configuration()));
        CommandLine command = SpendwatchCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private String configuration() throws IOException {
        return Files.writeString(directory.resolve("spendwatch.yaml"), """
                        rules: []
                        kafka:
                          bootstrap-servers: %s
                          topics: {transactions: %s, rules: %s, rule-status: %s}
                        """.formatted(
                                broker.bootstrapServers(), topics.transactions(), topics.rules(), topics.ruleStatus()))
                .toString();
    }

    private String rules(String... rules) throws IOException {
        return Files.writeString(directory.resolve("rules.yaml"), String.join("", rules))
                .toString();
    }

    private void transact(Instant... times) throws Exception {
        try (Producer<byte[], byte[]> producer = new KafkaConnection(broker.bootstrapServers(), Map.of()).producer()) {
            for (Instant time : times) {
                byte[] event = EVENT.formatted(time).getBytes(UTF_8);
                assertThat(producer.send(new ProducerRecord<>(topics.transactions(), event))
                                .get()
                                .hasOffset())
                        .isTrue();
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> published() {
        return new KafkaLog(broker.bootstrapServers()).committed(topics.rules());
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> message) {
        return Instant.ofEpochMilli(message.timestamp());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
