package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay in a process of its own, to which something happens. */
@Timeout(600)
class ReplayProcessIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int INTERRUPTED = 130;

    @TempDir
    private static Path events;

    @TempDir
    private Path folder;

    @BeforeAll
    static void generate() throws Exception {
        try (SpendwatchProcess generate = SpendwatchProcess.start(
                events,
                "generate",
                "--rate=max",
                "--count=300000",
                "--customers=20000",
                "--event-time=accelerated",
                "--seed=1",
                "--output=" + input())) {
            assertThat(generate.awaitExit(PATIENCE)).as(generate::err).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 0", "INT, 3000"})
    void shouldLeaveNothingWhenItIsStopped(String signal, long millisLater) throws Exception {
        try (SpendwatchProcess replay = SpendwatchProcess.start(folder, "replay", "--input=" + input(), output())) {
            // given
            replay.awaitOutput("Replaying");
            Thread.sleep(millisLater);

            // when
            replay.signal(signal);

            // then
            assertThat(replay.awaitExit(PATIENCE)).as(replay::err).isEqualTo(INTERRUPTED);
            assertThat(replay.out()).endsWith("Stopped before the end of the input; no result is left.\n");
            assertThat(replay.err()).isEmpty();
            assertThat(folder.resolve("result")).doesNotExist();
            assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**spendwatch-replay-*");
        }
    }

    @Test
    void shouldSayThatTheDiskIsFullAndLeaveNothing() throws Exception {
        // Its files can have no more than a megabyte, which meets it in the middle as a full disk does.
        try (SpendwatchProcess replay =
                SpendwatchProcess.startWithSmallFiles(folder, 1024, "replay", "--input=" + input(), output())) {
            // then
            assertThat(replay.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(replay.err())
                    .startsWith("replay could not be finished: File too large")
                    .hasLineCount(1);
            assertThat(folder.resolve("result")).doesNotExist();
        }
    }

    @Test
    void shouldReadTheStandardInput() throws Exception {
        // given
        Path some = folder.resolve("some.jsonl");
        try (Stream<String> lines = Files.lines(input(), StandardCharsets.ISO_8859_1)) {
            Files.write(some, lines.limit(1_000).toList(), StandardCharsets.ISO_8859_1);
        }

        // then
        try (SpendwatchProcess replay = SpendwatchProcess.startWith(
                process -> process.redirectInput(some.toFile()), folder, "replay", "--input=-", output())) {
            assertThat(replay.awaitExit(PATIENCE)).as(replay::err).isZero();
            assertThat(replay.out()).startsWith("Replaying standard input\n").contains("Read      1,000 events in ");
        }
    }

    @Test
    void shouldSayWhyNothingIsValidAndLeaveTheDeadLetters() throws Exception {
        // given
        Path csv = Files.writeString(folder.resolve("p.csv"), "step,type,amount\n1,PAYMENT,9.5\n");

        // when
        try (SpendwatchProcess replay = SpendwatchProcess.start(folder, "replay", "--input=" + csv, output())) {
            // then
            assertThat(replay.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(replay.out())
                    .contains("Dead      MALFORMED_JSON              2  first at " + csv + ":1: ")
                    .contains("Note      none of the events is valid")
                    .contains("Note      " + csv + " looks like CSV");
            assertThat(folder.resolve("result/summary.json"))
                    .content()
                    .containsPattern("\"dead_letters_by_reason\" : \\{\\s+\"MALFORMED_JSON\" : 2\\s+}");
        }
    }

    @Test
    void shouldSayWhichLocaleToSetForLettersThatThisOneDoesNotHave() throws Exception {
        Path named = Files.copy(input(), folder.resolve("d\u017eep.jsonl"));
        try (SpendwatchProcess replay = SpendwatchProcess.startWith(
                process -> process.environment().put("LC_ALL", "C"), folder, "replay", "--input=" + named, output())) {
            assertThat(replay.awaitExit(PATIENCE)).isEqualTo(2);
            assertThat(replay.err())
                    .startsWith("The arguments hold letters beyond ASCII")
                    .contains("LC_ALL=C.UTF-8")
                    .hasLineCount(1);
            assertThat(folder.resolve("result")).doesNotExist();
        }
    }

    private static Path input() {
        return events.resolve("events.jsonl");
    }

    private String output() {
        return "--output=" + folder.resolve("result");
    }
}
