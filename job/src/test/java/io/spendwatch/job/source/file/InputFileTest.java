package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadAPlainFileAndKnowItsLinesAndBytes() throws IOException {
        // given
        Path file = write("plain.jsonl", "a\nbb\n\nc".getBytes(StandardCharsets.UTF_8));

        // when
        try (InputFile input = InputFile.open(FileSplit.start(3, file.toString()))) {
            List<String> lines = rest(input);

            // then
            assertThat(lines).containsExactly("1 a", "2 bb", "3 ", "4 c");
            assertThat(input.takeBytesRead()).isEqualTo(7);
            assertThat(input.takeBytesRead()).isZero();
            assertThat(input.toSplit()).isEqualTo(new FileSplit(3, file.toString(), 4, 7, Long.MIN_VALUE));
        }
    }

    @Test
    void shouldReadEveryMemberOfACompressedFile() throws IOException {
        // given
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip("a\nb"));
        members.write(gzip("b\n"));
        members.write(gzip(""));
        members.write(gzip("c\n"));
        Path file = write("members.jsonl.gz", members.toByteArray());

        // when
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            List<String> lines = rest(input);

            // then
            assertThat(lines).containsExactly("1 a", "2 bb", "3 c");
            assertThat(input.takeBytesRead()).isEqualTo(members.size());
        }
    }

    @Test
    void shouldGoOnInTheMiddleOfACompressedFile() throws IOException {
        // given
        Path file = write("events.jsonl.gz", gzip("a\nbb\nc\n"));
        FileSplit left;
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            input.next();
            input.next();
            input.advanceClock(7);
            input.advanceClock(5);
            left = input.toSplit();
        }

        // when
        try (InputFile input = InputFile.open(left)) {
            // then
            assertThat(input.clockMillis()).isEqualTo(7);
            assertThat(rest(input)).containsExactly("3 c");
        }
    }

    @Test
    void shouldSayWhereACompressedFileBreaksOff() throws IOException {
        // given
        byte[] whole = gzip("a\n".repeat(100_000));
        Path file = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        // then
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            assertThatThrownBy(() -> rest(input))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageMatching("\\Q" + file + "\\E: cannot be uncompressed after line \\d+:"
                            + " Unexpected end of ZLIB input stream\\. Check it with 'gzip -t', or rename it if it is"
                            + " not compressed");
        }
    }

    @Test
    void shouldNotLeaveOutWhatFollowsTheCompressedDataSilently() throws IOException {
        // given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip("a\nb\n"));
        int end = bytes.size();
        bytes.write("{\"customer\": \"Ana\"}\n".getBytes(StandardCharsets.UTF_8));
        Path file = write("appended.jsonl.gz", bytes.toByteArray());

        // then
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            assertThatThrownBy(() -> rest(input))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage(file + ": after line 2 what follows the compressed data, from byte " + (end + 1)
                            + " of the file, is not gzip and would be left out. If that does not belong there, cut it"
                            + " off: 'gzip -dc' writes what is before it");
        }
    }

    @Test
    void shouldTakeZerosAfterTheCompressedDataForPadding() throws IOException {
        Path file = write("padded.jsonl.gz", Arrays.copyOf(gzip("a\n"), 512));

        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            assertThat(rest(input)).containsExactly("1 a");
        }
    }

    @Test
    void shouldReadAHeaderWithANameAndAnExtraField() throws IOException {
        // given: flags for an extra field of three bytes, a name, a comment and a checksum of the header
        byte[] plain = gzip("a\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 3);
        bytes.write(4 | 8 | 16 | 2);
        bytes.write(plain, 4, 6);
        bytes.write(new byte[] {3, 0, 1, 2, 3});
        bytes.write("events.jsonl\0a comment\0".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {7, 7});
        bytes.write(plain, 10, plain.length - 10);
        Path file = write("named.jsonl.gz", bytes.toByteArray());

        // then
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            assertThat(rest(input)).containsExactly("1 a");
        }
    }

    @Test
    void shouldNoticeAWrongChecksum() throws IOException {
        // given
        byte[] bytes = gzip("a\n");
        bytes[bytes.length - 8] ^= 1;
        Path file = write("damaged.jsonl.gz", bytes);

        // then
        try (InputFile input = InputFile.open(FileSplit.start(0, file.toString()))) {
            assertThatThrownBy(() -> rest(input))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining(": its checksum is wrong. Check it with 'gzip -t'");
        }
    }

    @Test
    void shouldSayWhatIsWrongWithAFileThatIsNotCompressed() throws IOException {
        Path file = write("plain.jsonl.gz", "{}\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> InputFile.open(FileSplit.start(0, file.toString())))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(file + ": cannot be uncompressed after line 0: Not in GZIP format. Check it with"
                        + " 'gzip -t', or rename it if it is not compressed");
    }

    @Test
    void shouldSayThatACompressedFileIsEmpty() throws IOException {
        Path file = write("empty.jsonl.gz", new byte[0]);

        assertThatThrownBy(() -> InputFile.open(FileSplit.start(0, file.toString())))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(file + ": cannot be uncompressed after line 0: it ends too early. Check it with"
                        + " 'gzip -t', or rename it if it is not compressed");
    }

    @Test
    void shouldSayThatAFileIsNotThere() {
        Path file = folder.resolve("none.jsonl");

        assertThatThrownBy(() -> InputFile.open(FileSplit.start(0, file.toString())))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(file + ": cannot be read after line 0: there is no such file");
    }

    @Test
    void shouldSayThatAPlainFileIsShorterThanWhenItWasLeft() throws IOException {
        Path file = write("short.jsonl", "a\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> InputFile.open(new FileSplit(0, file.toString(), 2, 4, 0)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(file + ": cannot be read after line 2: it ends too early");
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<String> rest(InputFile input) {
        List<String> lines = new ArrayList<>();
        while (input.next()) {
            LineReader line = input.line();
            lines.add(input.lineNumber() + " "
                    + new String(line.buffer(), line.lineStart(), line.lineLength(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }
}
