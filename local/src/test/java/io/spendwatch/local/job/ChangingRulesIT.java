package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.replay.Replay;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.testing.HookedSource;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change while the job runs, with a real Kafka; the replay says what has to come of it. */
@Timeout(600)
class ChangingRulesIT {
    private static final int GENERATED = 3_000;
    private static final Instant END = SampleLog.START.plus(Duration.ofSeconds(20L * GENERATED));
    private static final List<LogRecord> LOG = Stream.of(SampleLog.generated(GENERATED), SampleLog.closing(END))
            .flatMap(List::stream)
            .toList();

    private static final Instant FIVE = at(5);
    private static final Instant NINE = at(9);
    private static final Instant THIRTEEN = at(13);

    private static EmbeddedKafka broker;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    private String prefix;
    private JobSettings settings;
    private RuleTopics rules;

    @BeforeAll
    static void startTheBroker() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) throws Exception {
        prefix = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + "-";
        settings = JobSettings.of(broker.bootstrapServers(), prefix, folder)
                .withRules(folder, steady())
                .with("kafka.properties.max.poll.records", Fuse.RECORDS_A_POLL)
                .with("idle-after", "PT1H")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString());
        KafkaLog.createTopics(broker, settings.topics());
        rules = new RuleTopics(kafka, settings.topic("rules"), settings.topic("rule-status"));
    }

    @Test
    void shouldFindWhatAReplayFindsWhateverHappensWhileRulesChange() throws Exception {
        // given
        int failuresBefore = Fuse.burnt();
        Optional<Path> savepoint;
        try (JobRun run =
                JobRun.start(folder.resolve("first"), 2, settings.load(), Optional.empty(), UnaryOperator.identity())) {
            append(0, 600);
            run.awaitRead(600);

            // when
            rules.awaitActive("busy", rules.publish("busy", busy(12, FIVE)));
            RuleStatus rejected = rules.awaitStatus(
                    "busy", rules.publish("busy", busy(12, NINE).replace("&&", "and")));
            append(600, 1_200);
            run.awaitRead(1_200);
            savepoint = Optional.of(run.stop());

            // then
            assertThat(rejected.state()).isEqualTo(RuleState.REJECTED);
            assertThat(rejected.reasons()).singleElement().asString().contains("'and' is no operator", "write &&");
            assertThat(rejected.inForce()).isZero();
        }

        // when
        long replaced = rules.publish("busy", busy(20, NINE));
        append(1_200, 1_500);
        try (JobRun run = JobRun.start(
                folder.resolve("second"),
                1,
                settings.load(),
                savepoint,
                input -> HookedSource.of(input, Fuse.hook()))) {
            rules.awaitActive("busy", replaced);
            run.awaitRead(1_500);
            run.awaitCheckpoint();
            Fuse.light(200);
            append(1_500, 2_000);
            await().atMost(Duration.ofMinutes(3)).until(() -> Fuse.burnt() > failuresBefore);
            RuleStatus retired = rules.awaitStatus("busy", rules.retire("busy", THIRTEEN));
            run.awaitRead(2_000);
            savepoint = Optional.of(run.stop());

            // then
            assertThat(retired.state()).isEqualTo(RuleState.RETIRED);
        }

        // when
        try (JobRun run =
                JobRun.start(folder.resolve("third"), 2, settings.load(), savepoint, UnaryOperator.identity())) {
            append(2_000, LOG.size());
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
        }

        // then
        List<CsvAlert> expected = new ArrayList<>();
        expected.addAll(replayed(steady(), row -> true));
        expected.addAll(
                replayed(yaml(busy(12, FIVE)), row -> !row.lastTransactionTime().isAfter(NINE)));
        expected.addAll(
                replayed(yaml(busy(20, NINE)), row -> !row.lastTransactionTime().isAfter(THIRTEEN)));
        assertThat(expected).extracting(CsvAlert::rule).contains("steady", "busy");
        assertEachOnce(expected);
        assertThat(rules.status("busy").orElseThrow().alerts())
                .isEqualTo(expected.stream()
                        .filter(row -> row.rule().equals("busy"))
                        .count());
    }

    @Test
    void shouldFindTheSameInASecondRunOverTheSameTopics() throws Exception {
        // given
        try (JobRun run = JobRun.start(folder.resolve("first"), 2, settings.load())) {
            append(0, 1_000);
            run.awaitRead(1_000);
            // Too late for the windows that have closed: it counts from then on, and that is written down.
            RuleStatus late = rules.awaitStatus("busy", rules.publish("busy", busy(12, SampleLog.START)));
            rules.awaitActive("hourly", rules.publish("hourly", rule("hourly", "PT1H", 4, THIRTEEN)));
            append(1_000, LOG.size());
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
            assertThat(Instant.ofEpochMilli(late.sinceMillis())).isAfter(SampleLog.START);
        }
        List<CsvAlert> first = CsvAlert.readAll(folder.resolve("alerts"));

        // when
        JobSettings again = settings.with("kafka.topics.alerts", prefix + "again")
                .with("sinks.csv.directory", folder.resolve("again").toUri().toString())
                .with("sinks.kafka.transactional-id-prefix", prefix + "again")
                .with("kafka.start-from", "earliest");
        KafkaLog.createTopics(broker, List.of(prefix + "again"));
        try (JobRun run = JobRun.start(folder.resolve("second"), 1, again.load())) {
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
        }

        // then
        assertThat(first).extracting(CsvAlert::rule).contains("steady", "busy", "hourly");
        assertThat(CsvAlert.readAll(folder.resolve("again"))).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void shouldSeeWhatWasSpentBeforeTheRuleCame() throws Exception {
        // given
        Instant published = at(4);
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            append(0, 1_000);
            run.awaitRead(1_000);

            // when
            rules.awaitActive("ten-hours", rules.publish("ten-hours", rule("ten-hours", "PT10H", 3, published)));
            append(1_000, LOG.size());
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
        }

        // then
        List<CsvAlert> expected = new ArrayList<>(replayed(steady(), row -> true));
        expected.addAll(replayed(yaml(rule("ten-hours", "PT10H", 3, SampleLog.START)), row -> true));
        assertThat(expected)
                .filteredOn(row -> row.rule().equals("ten-hours"))
                .anySatisfy(row -> assertThat(row.lastTransactionTime()).isEqualTo(at(8)));
        assertEachOnce(expected);
    }

    @Test
    void shouldWatchTravelFromWhenARuleAboutItComes() throws Exception {
        // given
        String hurried = """
                {"id": "hurried", "kind": "travel", "effective-from": "%s",
                 "when": "speed_kmh > 120.0 && distance_km > 10.0"}""".formatted(at(6));
        Optional<Path> savepoint;
        try (JobRun run =
                JobRun.start(folder.resolve("first"), 2, settings.load(), Optional.empty(), UnaryOperator.identity())) {
            append(0, 600);
            run.awaitRead(600);

            // when
            rules.awaitActive("hurried", rules.publish("hurried", hurried));
            append(600, 1_500);
            run.awaitRead(1_500);
            savepoint = Optional.of(run.stop());
        }
        try (JobRun run =
                JobRun.start(folder.resolve("second"), 1, settings.load(), savepoint, UnaryOperator.identity())) {
            append(1_500, LOG.size());
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
        }

        // then
        List<CsvAlert> expected = new ArrayList<>(replayed(steady(), row -> true));
        expected.addAll(replayed(yaml(hurried), row -> true));
        assertThat(expected).extracting(CsvAlert::rule).contains("hurried");
        assertEachOnce(expected);
    }

    @Test
    void shouldSettleEveryAlertThatWasProvisional() throws Exception {
        // given
        String early = rule("early", "PT2H", 8, SampleLog.START).replace("}, ", "}, \"emit\": \"on-match\", ");
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            rules.awaitActive("early", rules.publish("early", early));

            // when
            append(0, LOG.size());
            run.awaitRead(LOG.size());
            run.awaitComplete(END.plus(Duration.ofDays(1)));
            run.stop();
        }

        // then
        List<CsvAlert> expected = new ArrayList<>(replayed(steady(), row -> true));
        expected.addAll(replayed(yaml(early), row -> true));
        Map<String, List<CsvAlert>> byStatus = JobResults.csvOfKafkaByStatus(kafka, settings.topic("alerts"));
        assertThat(CsvAlert.readAll(folder.resolve("alerts"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byStatus.get("confirmed"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(row -> row.rule().equals("early"))
                        .toList());
        assertThat(byStatus.get("provisional"))
                .extracting(ChangingRulesIT::window)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of("confirmed", "withdrawn")
                        .flatMap(status -> byStatus.getOrDefault(status, List.of()).stream())
                        .map(ChangingRulesIT::window)
                        .toList());
    }

    private static String window(CsvAlert alert) {
        return alert.customer() + " until " + alert.lastTransactionTime();
    }

    private static Instant at(int hour) {
        return SampleLog.START.plus(Duration.ofHours(hour));
    }

    private static String steady() {
        return yaml(rule("steady", "PT10H", 20, SampleLog.START));
    }

    private static String busy(int atLeast, Instant effectiveFrom) {
        return """
                {"id": "busy", "window": {"size": "PT3H", "slide": "PT1H"}, "effective-from": "%s",
                 "when": "count_transactions >= %d && lat > -90.0"}""".formatted(effectiveFrom, atLeast);
    }

    private static String rule(String id, String size, int atLeast, Instant effectiveFrom) {
        return """
                {"id": "%s", "window": {"size": "%s"}, "effective-from": "%s", "when": "count_transactions >= %d"}""".formatted(id, size, effectiveFrom, atLeast);
    }

    /** JSON is YAML. */
    private static String yaml(String json) {
        return "[" + json + "]";
    }

    private void append(int from, int to) throws Exception {
        kafka.append(settings.topic("transactions"), LOG.subList(from, to));
    }

    private void assertEachOnce(List<CsvAlert> expected) throws Exception {
        assertThat(CsvAlert.readAll(folder.resolve("alerts"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(JobResults.csvOfKafka(kafka, settings.topic("alerts")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Returns what a replay of the log finds by these rules, of that the rows which count. */
    private List<CsvAlert> replayed(String yaml, Predicate<CsvAlert> counts) throws Exception {
        Path output = Files.createTempDirectory(folder, "replay").resolve("output");
        Configuration configuration = settings.withRules(Files.createTempDirectory(folder, "rules"), yaml)
                .load();
        Replay.prepare(
                        new ReplayOptions(List.of(partition(0), partition(1)), output, false, 2, configuration),
                        progress -> {},
                        () -> false)
                .run();
        return CsvAlert.readAll(output.resolve("alerts")).stream()
                .filter(counts)
                .toList();
    }

    private Path partition(int number) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LogRecord logRecord : LOG) {
            if (logRecord.partition() == number) {
                lines.write(logRecord.value().orElseThrow());
                lines.write('\n');
            }
        }
        return Files.write(folder.resolve("partition-" + number + ".jsonl"), lines.toByteArray());
    }
}
