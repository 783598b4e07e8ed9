package io.spendwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.testing.HookedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayIT {

    /** More of them with {@code -Dspendwatch.test.replays=20}. */
    private static final int RUNS = Integer.getInteger("spendwatch.test.replays", 6);

    @TempDir
    private Path directory;

    @Test
    void shouldFindExactlyWhatAnIndependentReadingFinds() throws Exception {
        // When
        Summary summary = replay(List.of(MixedCase.INPUT), "out", 2);

        // Then
        assertThat(summary.counts().events()).isEqualTo(8000);
        assertThat(summary.counts().valid()).isEqualTo(7838);
        assertThat(summary.counts().deadLetters()).isEqualTo(162);
        assertThat(summary.counts().late()).isEqualTo(200);
        assertThat(summary.counts().deadLettersByReason().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(162);
        assertThat(summary.counts().lateByReason()).containsExactly(Map.entry("OUT_OF_ORDER", 200L));
        assertThat(summary.alerts())
                .containsEntry("in-store-over-online", 283L)
                .containsEntry("online-over-in-store", 292L);
        assertThat(result("out").alerts()).isEqualTo(MixedCase.expectedAlerts());
        assertThat(result("out").deadLetters()).hasSize(162);
        assertThat(result("out").late()).hasSize(200);
    }

    @Test
    void shouldKeepLateLinesAsTheyCame() throws Exception {
        // Given
        List<String> lines = Files.readString(MixedCase.INPUT, StandardCharsets.ISO_8859_1)
                .lines()
                .toList();

        // When
        replay(List.of(MixedCase.INPUT), "out", 1);

        // Then
        assertThat(new HashSet<>(lines)).containsAll(result("out").late());
    }

    @Test
    void shouldReadCompressedFilesAlike() throws Exception {
        // Given
        Path compressed = directory.resolve("mixed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(MixedCase.INPUT, out);
        }

        // When
        replay(List.of(compressed), "out", 1);

        // Then
        assertThat(result("out").alerts()).isEqualTo(MixedCase.expectedAlerts());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldLoseNoEventOfTwoFiles(int parallelism) throws Exception {
        // Given
        List<Path> halves = halvesByCustomer();
        Summary atOne = replay(halves, "reference", 1);

        // When
        Summary summary = replay(halves, "out", parallelism);

        // Then: two clocks instead of one find other events late, but each event is somewhere
        assertThat(summary.counts().events()).isEqualTo(8000);
        assertThat(summary.counts().valid() + summary.counts().deadLetters()).isEqualTo(8000);
        assertThat(summary.counts().valid()).isEqualTo(7838);
        assertThat(result("out").late()).hasSize((int) summary.counts().late());
        assertThat(summary.counts().late()).isEqualTo(atOne.counts().late());
        assertThat(result("out").sortedBytes()).isEqualTo(result("reference").sortedBytes());
    }

    @Test
    void shouldRefuseAnEarlierResult() throws Exception {
        // Given
        replay(List.of(MixedCase.INPUT), "out", 1);

        // Then
        assertThatThrownBy(() -> replay(List.of(MixedCase.INPUT), "out", 1))
                .isInstanceOf(UserMistakeException.class)
                .hasMessageContaining("holds an earlier result")
                .hasMessageContaining("--overwrite");
    }

    @Test
    void shouldSayWhichCompressedFileIsTruncatedAndLeaveNothing() throws Exception {
        // Given
        Path compressed = directory.resolve("truncated.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(MixedCase.INPUT, out);
        }
        Files.write(compressed, Arrays.copyOf(Files.readAllBytes(compressed), 50_000));

        // Then
        assertThatThrownBy(() -> replay(List.of(compressed), "out", 1))
                .isInstanceOf(ReplayFailedException.class)
                .hasMessageContaining("truncated.jsonl.gz: cannot be uncompressed after line");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void shouldKeepTheEarlierResultWhenTheNewOneCannotBeFinished() throws Exception {
        // Given
        replay(List.of(MixedCase.INPUT), "out", 1);
        List<String> earlier = result("out").sortedBytes();
        Path damaged = Files.write(directory.resolve("damaged.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        // Then
        ReplayOptions options =
                new ReplayOptions(List.of(damaged), directory.resolve("out"), true, 1, MixedCase.configuration());
        assertThatThrownBy(() ->
                        Replay.prepare(options, progress -> {}, () -> false).run())
                .isInstanceOf(ReplayFailedException.class);
        assertThat(result("out").sortedBytes()).isEqualTo(earlier);
        assertThat(directory.resolve("out")).isDirectoryNotContaining("glob:**/.spendwatch-*");
    }

    @Test
    void shouldNameTheLineWhoseTimeMadeTheOthersLate() throws Exception {
        // Given
        Path input = Path.of("src/test/resources/sentinel-date.jsonl");

        // When
        Outcome outcome = Replay.prepare(
                        options(List.of(input), "out", 1, MixedCase.configuration()), progress -> {}, () -> false)
                .run();

        // Then
        assertThat(outcome.summary().counts().lateByReason().get("OUT_OF_ORDER"))
                .isGreaterThan(40);
        assertThat(outcome.diagnosis().hints())
                .singleElement()
                .asString()
                .contains("of the valid events are late: " + input + ":7 moved the clock to 2999-12-31T00:00:00Z");
    }

    @Test
    void shouldGiveTheSameBytesHoweverOftenItFails() throws Exception {
        // Given
        List<Path> inputs = List.of(MixedCase.INPUT);
        replay(inputs, "reference", 1);
        List<String> expected = result("reference").sortedBytes();

        for (int run = 0; run < RUNS; run++) {
            // When: one failure or two, each after a checkpoint and some more lines
            int parallelism = 1 + run % 3;
            String name = "run-" + run;
            int failures = 1 + run % 2;
            FailuresOnTheWay onTheWay = FailuresOnTheWay.of(name, failures, run % 4);
            Replay replay = Replay.prepare(
                    options(inputs, name, parallelism, MixedCase.configuration()),
                    progress -> {},
                    () -> false,
                    new Replay.Disturbance(input -> HookedSource.of(input, onTheWay), Duration.ofMillis(150), 5));
            Summary summary = replay.run().summary();

            // Then
            assertThat(onTheWay.left()).as("failures left in %s", name).isLessThan(failures);
            assertThat(summary.counts().events()).isEqualTo(8000);
            assertThat(summary.counts().late()).isEqualTo(200);
            assertThat(summary.alertsOfAllRules()).isEqualTo(575);
            assertThat(result(name).sortedBytes()).as(name).isEqualTo(expected);
        }
    }

    private Summary replay(List<Path> inputs, String output, int parallelism) throws Exception {
        return Replay.prepare(
                        options(inputs, output, parallelism, MixedCase.configuration()), progress -> {}, () -> false)
                .run()
                .summary();
    }

    private ReplayOptions options(List<Path> inputs, String output, int parallelism, Configuration settings) {
        return new ReplayOptions(inputs, directory.resolve(output), false, parallelism, settings);
    }

    private ReplayResult result(String output) {
        return new ReplayResult(directory.resolve(output));
    }

    private List<Path> halvesByCustomer() throws IOException {
        List<byte[]> first = new ArrayList<>();
        List<byte[]> second = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(MixedCase.INPUT);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, start, i + 1);
                String customer = customer(new String(line, StandardCharsets.UTF_8));
                (customer.hashCode() % 2 == 0 ? first : second).add(line);
                start = i + 1;
            }
        }
        return List.of(write("first.jsonl", first), write("second.jsonl", second));
    }

    private static String customer(String line) {
        int at = line.indexOf("\"customer\"");
        return at < 0 ? "" : line.substring(at, Math.min(line.length(), at + 30));
    }

    private Path write(String name, List<byte[]> lines) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] line : lines) {
                out.write(line);
            }
        }
        return file;
    }
}
