package io.spendwatch.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.transaction.GeneratedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputIT {
    private final Events events = new Events(Instant.parse("2026-10-28T20:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void shouldWriteALineForEachEvent() throws IOException {
        // given
        Path file = folder.resolve("events.jsonl");

        // when
        List<String> written = write(file, 5_000);

        // then
        assertThat(Files.readAllLines(file)).isEqualTo(written);
    }

    @Test
    void shouldCompressAFileWhoseNameEndsWithGz() throws IOException {
        // given
        Path file = folder.resolve("events.jsonl.gz");

        // when
        List<String> written = write(file, 5_000);

        // then
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    .isEqualTo(written);
        }
    }

    @Test
    void shouldKeepAFileThatIsThereUnlessItMayBeOverwritten() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("events.jsonl"), "precious and long".repeat(1000));

        // when / then
        assertThatThrownBy(() -> FileOutput.open(file, false))
                .isInstanceOf(OutputException.class)
                .hasMessage(file + " exists: give --overwrite to replace it, or another --output");
        assertThat(file).content().startsWith("precious");
        FileOutput.open(file, true).close();
        assertThat(file).isEmptyFile();
    }

    @Test
    void shouldReplaceAFileOnlyByTheWholeOfTheNewOne() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("events.jsonl"), "precious\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);

        // when
        EventOutput output = FileOutput.open(link, true);
        GeneratedEvent event = events.next();
        output.write(event);

        // then
        assertThat(file).hasContent("precious");
        output.close();
        assertThat(file).hasContent(new String(event.value(), StandardCharsets.UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void shouldWriteToWhatIsNoFile() {
        try (EventOutput output = FileOutput.open(Path.of("/dev/null"), true)) {
            output.write(events.next());
        }
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void shouldSayWhyAFileCannotBeWritten() {
        // given
        Path missing = folder.resolve("missing/events.jsonl");

        // when / then
        assertThatThrownBy(() -> FileOutput.open(missing, true))
                .isInstanceOf(OutputException.class)
                .hasMessage("Cannot write " + missing + ": its folder does not exist: create it first");
        assertThatThrownBy(() -> FileOutput.open(folder, false))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("it is a folder");
    }

    private List<String> write(Path file, int count) {
        List<String> written = new ArrayList<>();
        try (EventOutput output = FileOutput.open(file, false)) {
            for (int i = 0; i < count; i++) {
                GeneratedEvent event = events.next();
                written.add(new String(event.value(), StandardCharsets.UTF_8));
                output.write(event);
            }
        }
        return written;
    }
}
