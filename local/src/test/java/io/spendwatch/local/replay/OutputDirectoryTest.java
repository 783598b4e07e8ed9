package io.spendwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.diagnosis.EventCounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {
    private static final Summary SUMMARY =
            new Summary(new EventCounts(7, Map.of(), Map.of(), 0), Map.of(), Map.of(), 1);

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void shouldHoldAnEarlierResult() throws IOException {
        out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("summary.json"), "earlier");
        Files.writeString(Files.createDirectories(out.resolve("late")).resolve("part-0.jsonl"), "earlier\n");
        Files.writeString(out.resolve("notes.txt"), "the user's");
    }

    @Test
    void shouldKeepTheEarlierResultUntilTheNewOneIsWhole() throws IOException {
        // when
        OutputDirectory output = OutputDirectory.prepare(out, true);
        write(output, "new");

        // then
        assertThat(out.resolve("summary.json")).hasContent("earlier");
        assertThat(out.resolve("late/part-0.jsonl")).hasContent("earlier");
        output.finish(SUMMARY);
        output.end();
        assertThat(out.resolve("summary.json")).content().contains("\"events\" : 7");
        assertThat(out.resolve("late/part-1.jsonl")).hasContent("new");
        assertThat(out.resolve("late/part-0.jsonl")).doesNotExist();
        assertThat(names(out)).containsExactly("alerts", "dead-letter", "late", "notes.txt", "summary.json");
    }

    @Test
    void shouldLeaveTheEarlierResultWhenThereIsNoNewOne() throws IOException {
        // when
        OutputDirectory output = OutputDirectory.prepare(out, true);
        write(output, "new");
        output.end();

        // then
        assertThat(names(out)).containsExactly("late", "notes.txt", "summary.json");
        assertThat(out.resolve("late/part-0.jsonl")).hasContent("earlier");
    }

    @Test
    void shouldPutInPlaceWhatAProcessLeftThatEndedWhileItReplacedTheResult() throws IOException {
        // given: it had moved the old one, and of the new one the alerts
        Files.createDirectories(out.resolve(".spendwatch-old"));
        Files.move(out.resolve("summary.json"), out.resolve(".spendwatch-old/summary.json"));
        Path whole = Files.createDirectories(out.resolve(".spendwatch-new/result"));
        Files.createDirectories(out.resolve("alerts/rule=a"));
        Files.writeString(Files.createDirectories(whole.resolve("late")).resolve("part-9.jsonl"), "whole\n");
        Files.createDirectories(whole.resolve("dead-letter"));
        Files.writeString(whole.resolve("summary.json"), "whole");

        // when
        assertThatThrownBy(() -> OutputDirectory.prepare(out, false))
                .hasMessageContaining("holds an earlier result (alerts, dead-letter, late, summary.json)");

        // then
        assertThat(out.resolve("summary.json")).hasContent("whole");
        assertThat(names(out.resolve("late"))).containsExactly("part-9.jsonl");
        assertThat(names(out.resolve("alerts"))).containsExactly("rule=a");
        assertThat(names(out)).containsExactly("alerts", "dead-letter", "late", "notes.txt", "summary.json");
    }

    @Test
    void shouldRemoveWhatAProcessLeftThatWasKilledBeforeItsResultWasWhole() throws IOException {
        // given
        Files.writeString(
                Files.createDirectories(out.resolve(".spendwatch-new/result/late"))
                        .resolve(".part-1"),
                "half");

        // when
        OutputDirectory output = OutputDirectory.prepare(out, true);

        // then
        assertThat(Path.of(URI.create(output.lateEvents()))).isEmptyDirectory();
        output.end();
        assertThat(names(out)).containsExactly("late", "notes.txt", "summary.json");
    }

    @Test
    void shouldRefuseASecondReplayIntoTheSameDirectory() {
        // given
        OutputDirectory first = OutputDirectory.prepare(out, true);

        // then
        assertThatThrownBy(() -> OutputDirectory.prepare(out, true))
                .isInstanceOf(UserMistakeException.class)
                .hasMessage("--output " + out + ": another replay is writing its result there: wait for its end, or"
                        + " name another directory");
        first.end();
        OutputDirectory.prepare(out, true).end();
    }

    @Test
    void shouldSayWhereBothResultsAreWhenTheEarlierOneCannotBeReplaced() throws IOException {
        // given
        OutputDirectory output = OutputDirectory.prepare(out, true);
        write(output, "new");
        Files.createDirectories(out.resolve(".spendwatch-old/late"));

        // then
        assertThatThrownBy(() -> output.finish(SUMMARY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the earlier result could not be replaced")
                .hasMessageContaining("the new one is in " + out.resolve(".spendwatch-new/result"));
        output.end();
        assertThat(out.resolve(".spendwatch-new/result/late/part-1.jsonl")).hasContent("new");
        assertThat(out.resolve("late/part-0.jsonl")).hasContent("earlier");
        assertThat(out.resolve("summary.json")).hasContent("earlier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out/late/part-0.jsonl",
                "out/../out/late/./part-0.jsonl",
                "linked-out/late/part-0.jsonl",
                "link-to-part.jsonl",
                "link-to-link.jsonl",
                "linked-late/part-0.jsonl",
                "out/summary.json",
                "out/late/link-to-elsewhere.jsonl"
            })
    void shouldRefuseAFileThatWouldBeLost(String file) throws IOException {
        // given
        makeLinks();

        // then
        for (Path output : List.of(out, folder.resolve("linked-out"), folder.resolve("x/../out"))) {
            assertThatThrownBy(() -> OutputDirectory.requireOutside(output, "--input", folder.resolve(file)))
                    .isInstanceOf(UserMistakeException.class)
                    .hasMessageContaining("lies in what --overwrite would replace");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.jsonl", "out/notes.txt", "out/latest.jsonl", "none.jsonl", "outlate/a.jsonl"})
    void shouldTakeAFileThatStays(String file) throws IOException {
        makeLinks();

        OutputDirectory.requireOutside(out, "--input", folder.resolve(file));
    }

    private void makeLinks() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.jsonl"), "{}\n");
        Files.createSymbolicLink(folder.resolve("linked-out"), Path.of("out"));
        Files.createSymbolicLink(folder.resolve("link-to-part.jsonl"), Path.of("out/late/part-0.jsonl"));
        Files.createSymbolicLink(folder.resolve("link-to-link.jsonl"), Path.of("link-to-part.jsonl"));
        Files.createSymbolicLink(folder.resolve("linked-late"), out.resolve("late"));
        Files.createSymbolicLink(out.resolve("late/link-to-elsewhere.jsonl"), elsewhere);
    }

    private static void write(OutputDirectory output, String line) throws IOException {
        Files.writeString(Path.of(URI.create(output.lateEvents())).resolve("part-1.jsonl"), line + "\n");
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
