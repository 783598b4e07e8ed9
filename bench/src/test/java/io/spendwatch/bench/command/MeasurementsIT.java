package io.spendwatch.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.bench.race.Contenders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Small measurements with everything that there is to large ones; the figures mean nothing. */
class MeasurementsIT {
    /** With it, those that take longest run as well; the build has no time for them. */
    private static final String ALL = "spendwatch.test.all-measurements";

    @TempDir
    private Path directory;

    @Test
    void shouldHoldManyRulesAgainstOne() throws IOException {
        // when
        String table = measure(
                "rules",
                "--events",
                "20000",
                "--customers",
                "50",
                "--rules",
                "20",
                "--runs",
                "1",
                "--span",
                "PT30H",
                "--heap",
                "512m");

        // then
        assertThat(table).contains("# 20 rules against one", "| 1 rule ", "| 20 rules ", "20 rules do ");
        assertThat(results()).containsExactlyInAnyOrder("rules.md", "rules.json", "logs");
        assertThat(Files.readString(directory.resolve("out/rules.md")))
                .contains(table.lines().findFirst().orElseThrow());
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    void shouldHaveContendersFindTheSameRows() throws IOException {
        // given
        Set<Contenders> contenders = EnumSet.of(
                Contenders.LIMIT, Contenders.SPENDWATCH, Contenders.FLINK_SQL_ROCKSDB, Contenders.KAFKA_STREAMS);

        // when
        String table = measure(
                "throughput",
                "--contenders",
                contenders.stream().map(Contenders::id).collect(Collectors.joining(",")),
                "--customers",
                "40",
                "--events",
                "6000",
                "--window-events",
                "1500",
                "--runs",
                "1",
                "--checkpoint-interval",
                "PT1S");

        // then
        assertThat(table).contains("## 40 customers");
        for (Contenders contender : contenders) {
            assertThat(table).contains("| " + contender.label() + " ");
        }
        assertThat(results()).containsExactlyInAnyOrder("throughput.md", "throughput.json", "throughput.svg", "logs");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    void shouldLeaveWhatItHasMeasuredWhenItFailsHalfWay() throws IOException {
        // given: fewer events in a window than the rule wants of one customer
        StringWriter err = new StringWriter();

        // when
        int exitCode = BenchCommand.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "throughput",
                        "--contenders",
                        "limit",
                        "--customers",
                        "40",
                        "--events",
                        "6000",
                        "--window-events",
                        "2",
                        "--runs",
                        "1",
                        "--data",
                        directory.resolve("data").toString(),
                        "--output",
                        directory.resolve("out").toString());

        // then
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .containsPattern("\\[[0-9:]+] What was measured until then is in \\S+throughput.md\n")
                .containsPattern("\nthroughput could not be finished: The limit found no rows at all, [^\n]+\n$");
        assertThat(results()).containsExactlyInAnyOrder("throughput.md", "throughput.json", "logs");
        assertThat(Files.readString(directory.resolve("out/throughput.md")))
                .contains("# Unfinished: throughput", "The limit found no rows at all", "| limit-40-1 | The limit: ");
        assertThat(Files.readString(directory.resolve("out/throughput.json")))
                .contains("\"unfinished\" : \"The limit found no rows at all", "\"eventsPerSecond\"");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    void shouldTimeAlertsForBothReaders() throws IOException {
        // when
        String table = measure(
                "latency",
                "--rates",
                "100",
                "--customers",
                "50",
                "--warm-up",
                "PT0.5S",
                "--duration",
                "PT2S",
                "--delivery",
                "exactly-once",
                "--combiner-delay",
                "PT0.1S",
                "--window",
                "PT1S",
                "--out-of-orderness",
                "PT5S",
                "--checkpoint-interval",
                "PT1S",
                "--more-checkpoint-intervals",
                "PT1S",
                "--heap",
                "512m");

        // then
        assertThat(table)
                .contains("# From the transaction to its", "# From the window's end to its")
                .contains("| exactly-once | read_uncommitted ", "| exactly-once |   read_committed ");
        assertThat(results()).containsExactlyInAnyOrder("latency.md", "latency.json", "logs");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void shouldHoldOtherCasesAgainstTheBaseCase() throws IOException {
        // when
        String table = measure(
                "growth",
                "--case",
                "partitions-2-parallelism-1",
                "--events",
                "20000",
                "--customers",
                "50",
                "--span",
                "PT30H",
                "--heap",
                "512m");

        // then
        assertThat(table).contains("| base: 50 customers", "| 2 partitions, parallelism 1 ");
        assertThat(table).contains("- partitions/parallelism 2/1 → 2/2: events/s × ");
        assertThat(results()).containsExactlyInAnyOrder("growth.md", "growth.json", "logs");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void shouldHoldAReplayAgainstTheJob() throws IOException {
        // when
        String table = measure(
                "replay", "--events", "30000", "--customers", "20", "--runs", "1", "--span", "PT30H", "--heap", "512m");

        // then
        assertThat(table)
                .contains("| replay, from files ", "| the job, from Kafka ", "A minute and core, a replay does");
        assertThat(results()).containsExactlyInAnyOrder("replay.md", "replay.json", "logs");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void shouldFindTheOraclesRowsThoughATaskManagerIsKilled() throws IOException {
        // when
        String table = measure(
                "soak",
                "--duration",
                "PT12S",
                "--rate",
                "2000",
                "--customers",
                "200",
                "--checkpoint-interval",
                "PT2S",
                "--task-manager-memory",
                "1200m",
                "--oracle-heap",
                "256m",
                "--job-jar",
                Path.of("..", "job", "target", "spendwatch-job.jar").toString());

        // then
        assertThat(table).contains("| taskmanager-1 killed after, s ", "| taskmanager-3 ");
        assertThat(table).containsPattern("\\| rows equal the oracle's +\\| +yes \\|");
        assertThat(table).containsPattern("\\| restarts of the job +\\| +[1-9]");
        assertThat(table).containsPattern("\\| in-store-over-online \\| +[1-9]");
        assertThat(results()).containsExactlyInAnyOrder("soak.md", "soak.json", "soak.svg", "logs");
        assertThat(directory.resolve("data")).as("left behind").isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void shouldTimeTheParserAndTheMoneyBesideTheirPeers() throws IOException {
        // when
        String table = execute("micro", "--forks", "1", "--warm-ups", "1", "--iterations", "1", "--time", "PT0.05S");

        // then
        assertThat(table).contains("Jackson streaming", "Jackson databind", "BigDecimal", "Spendwatch's MoneySum");
        assertThat(results()).containsExactlyInAnyOrder("micro.md", "micro.json", "logs");
    }

    private String measure(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.resolve("data").toString()));
        return execute(all.toArray(String[]::new));
    }

    private String execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", directory.resolve("out").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = BenchCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));

        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
