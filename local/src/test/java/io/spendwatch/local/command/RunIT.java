package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.job.CsvAlert;
import io.spendwatch.local.job.JobResults;
import io.spendwatch.local.job.KafkaLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(600)
class RunIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void shouldGoOnWhereTheRunBeforeStoppedAndLeaveTheSameAlertsEverywhere() throws Exception {
        // given
        try (SpendwatchProcess first = run("first", "--duration", "PT8S", "--elasticsearch")) {
            first.awaitOutput("Spendwatch is running.");

            // when
            try (SpendwatchProcess refused = run("refused", "--duration", "PT8S")) {
                // then
                assertThat(refused.awaitExit(PATIENCE)).isEqualTo(2);
                assertThat(refused.err().lines())
                        .singleElement()
                        .asString()
                        .contains("--data-dir " + data() + " is in use by another run");
            }
            assertThat(first.awaitExit(PATIENCE)).isZero();
            assertThat(first.out()).contains(data() + ", new").contains("Ran for 0:");
            assertThat(first.err()).isEmpty();
        }
        List<CsvAlert> afterTheFirst = CsvAlert.readAll(output().resolve("alerts"));
        assertThat(afterTheFirst).isNotEmpty();

        // when
        try (SpendwatchProcess second = run("second", "--duration", "PT5S", "--elasticsearch")) {
            assertThat(second.awaitExit(PATIENCE)).isZero();
            assertThat(second.out())
                    .contains(data() + ", resumed from savepoint-")
                    .contains("Ran for 0:");
            assertThat(second.err()).isEmpty();
        }

        // then
        List<CsvAlert> alerts = CsvAlert.readAll(output().resolve("alerts"));
        assertThat(alerts).hasSizeGreaterThan(afterTheFirst.size()).containsAll(afterTheFirst);
        assertThat(alerts.stream().map(alert -> List.of(alert.rule(), alert.customer(), alert.lastTransactionTime())))
                .doesNotHaveDuplicates();
        assertThat(temporaryFiles()).isEmpty();
        try (EmbeddedKafka kafka =
                EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(data().resolve("kafka")))) {
            KafkaLog log = new KafkaLog(kafka.bootstrapServers());
            assertThat(JobResults.csvOfKafka(log, "spending-alerts")).containsExactlyInAnyOrderElementsOf(alerts);
            assertThat(JobResults.expectedOfTopics(log)).containsExactlyInAnyOrderElementsOf(alerts);
        }
        try (EmbeddedElasticsearch elasticsearch =
                EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(data().resolve("elasticsearch")))) {
            assertThat(JobResults.csvOfElasticsearch(elasticsearch.uri(), "transactions-supermarket-case"))
                    .containsExactlyInAnyOrderElementsOf(alerts);
        }
    }

    @ParameterizedTest
    @CsvSource({"Starting Kafka, 0", "Starting Kafka, 2000", "Spendwatch is running., 0", "0:05, 0"})
    void shouldStopCleanlyWhenInterrupted(String printed, long millisLater) throws Exception {
        // given
        try (SpendwatchProcess process = SpendwatchProcess.start(
                folder,
                "run",
                "--output",
                output().toString(),
                "--ui-port",
                Integer.toString(LoopbackPort.free().number()),
                "--kafka-port",
                Integer.toString(LoopbackPort.free().number()))) {
            process.awaitOutput(printed);
            Thread.sleep(millisLater);

            // when
            process.interrupt();

            // then
            assertThat(process.awaitExit(PATIENCE)).isZero();
            assertThat(process.out()).containsPattern("Ran for |Stopped before it ran");
            assertThat(process.err()).isEmpty();
            assertThat(temporaryFiles()).isEmpty();
        }
    }

    private SpendwatchProcess run(String name, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--output",
                output().toString(),
                "--data-dir",
                folder.relativize(data()).toString(),
                "--factor",
                "14400",
                "--ui-port",
                Integer.toString(LoopbackPort.free().number()),
                "--kafka-port",
                Integer.toString(LoopbackPort.free().number()),
                "--elasticsearch-port",
                Integer.toString(LoopbackPort.free().number())));
        arguments.addAll(List.of(options));
        return SpendwatchProcess.startWith(
                process -> process.directory(folder.toFile()),
                Files.createDirectories(folder.resolve(name)),
                arguments.toArray(String[]::new));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Returns what the processes have left in their temporary folders. */
    private List<Path> temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> folder.relativize(file.getParent()).endsWith("tmp"))
                    .toList();
        }
    }
}
