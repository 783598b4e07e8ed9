package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineReaderTest {
    private static final int BUFFER_BYTES = 1 << 18;

    @Property(tries = 2_000)
    void shouldCutAsTheObviousSplitDoes(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 5) int mostAtATime) throws IOException {
        assertThat(lines(trickle(text, mostAtATime), 0)).isEqualTo(obviousSplit(text));
    }

    @Property(tries = 2_000)
    void shouldGoOnWhereItWasLeft(@ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 8) int linesBefore)
            throws IOException {
        // given
        long bytesBefore;
        List<String> all = new ArrayList<>();
        try (LineReader reader = new LineReader(trickle(text, 3))) {
            for (int i = 0; i < linesBefore && reader.next(); i++) {
                all.add(line(reader));
            }
            bytesBefore = reader.bytesRead();
        }

        // when
        all.addAll(lines(trickle(text, 3), bytesBefore));

        // then
        assertThat(all).isEqualTo(obviousSplit(text));
    }

    @Property(tries = 2_000)
    void shouldLeaveALineAsItIsWhileTheNextOneIsAtHand(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 5) int mostAtATime) throws IOException {
        // given
        List<String> lines = new ArrayList<>();
        List<String> lookedAtAgain = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        // when
        try (LineReader reader = new LineReader(trickle(text, mostAtATime))) {
            while (reader.next()) {
                lines.add(line(reader));
                byte[] buffer = reader.buffer();
                int start = reader.lineStart();
                int length = reader.lineLength();
                if (reader.isNextAtHand()) {
                    expected.add(line(reader));
                    lines.add(reader.next() ? line(reader) : "none, though it was at hand");
                    lookedAtAgain.add(new String(buffer, start, length, StandardCharsets.UTF_8));
                }
            }
        }

        // then
        assertThat(lookedAtAgain).isEqualTo(expected);
        assertThat(lines).isEqualTo(obviousSplit(text));
    }

    @Example
    void shouldHaveTheNextLineAtHandWhenBothWereRead() throws IOException {
        try (LineReader reader = new LineReader(bytes("a\nb"))) {
            // when
            boolean beforeReading = reader.isNextAtHand();
            reader.next();
            boolean beforeTheEndIsKnown = reader.isNextAtHand();

            // then
            assertThat(beforeReading).isFalse();
            assertThat(beforeTheEndIsKnown).isFalse();
        }
        try (LineReader reader = new LineReader(bytes("a\nb\n"))) {
            reader.next();
            assertThat(reader.isNextAtHand()).isTrue();
        }
    }

    @Example
    void shouldReadALineThatIsLongerThanItsBuffer() throws IOException {
        // given
        String line = "x".repeat(3 * BUFFER_BYTES + 1);

        // then
        assertThat(lines(bytes("a\n" + line + "\r\n" + line), 0)).containsExactly("a", line, line);
    }

    @Example
    void shouldFindBothPartsOfALineEndOnTheBuffersBorder() throws IOException {
        for (int length = BUFFER_BYTES - 2; length <= BUFFER_BYTES + 1; length++) {
            String line = "x".repeat(length);

            assertThat(lines(bytes(line + "\r\nafter\n"), 0)).containsExactly(line, "after");
        }
    }

    @Example
    void shouldFindNoLineInNothing() throws IOException {
        assertThat(lines(bytes(""), 0)).isEmpty();
    }

    @Example
    void shouldCountTheBytesOfLinesAndTheirEnds() throws IOException {
        try (LineReader reader = new LineReader(bytes("a\r\n\nbc"))) {
            List<Long> counts = new ArrayList<>();
            while (reader.next()) {
                counts.add(reader.bytesRead());
            }

            assertThat(counts).containsExactly(3L, 4L, 6L);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "bc", "\n", "\r\n", "\r", "č")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    /** A line ends with a line feed; a carriage return before that, or before the end of the file, is not of the line. */
    private static List<String> obviousSplit(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines.stream()
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private static List<String> lines(InputStream in, long skipped) throws IOException {
        try (LineReader reader = new LineReader(in)) {
            reader.skip(skipped);
            List<String> lines = new ArrayList<>();
            while (reader.next()) {
                lines.add(line(reader));
            }
            return lines;
        }
    }

    private static String line(LineReader reader) {
        return new String(reader.buffer(), reader.lineStart(), reader.lineLength(), StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that gives only a few bytes whenever it is asked. */
    private static InputStream trickle(String text, int mostAtATime) {
        Random random = new Random(text.hashCode());
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(mostAtATime)));
            }
        };
    }
}
