package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.transaction.EventLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionFileReaderTest {
    private static final EventLimits LIMITS = EventLimits.ofFiles(EventLimits.USUAL_WINDOW);

    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final int LINES_AT_A_TIME = 512;

    @TempDir
    private Path folder;

    private final RecordingReaderContext context = new RecordingReaderContext();
    private final RecordingReaderOutput output = new RecordingReaderOutput();
    private TransactionFileReader reader = new TransactionFileReader(context, LIMITS);

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void shouldReadEveryLineAsAnEventAnEmptyOneToo() throws IOException {
        // given
        assign(write("a.jsonl", EventLines.event("Ana", NOON) + "\r\n\n" + EventLines.BROKEN));

        // when
        pollUntilNothing();

        // then
        assertThat(output.records()).containsExactly("0 1: " + NOON, "0 2: EMPTY_VALUE", "0 3: MALFORMED_JSON");
        assertThat(output.released()).hasSize(1);
    }

    @Test
    void shouldReadTheFileThatIsFurthestBehindFirst() throws IOException {
        // given
        assign(write("late.jsonl", hourly(NOON, 2)), write("early.jsonl", hourly(NOON.minus(Duration.ofDays(9)), 600)));

        // when
        pollUntilNothing();

        // then
        assertThat(output.records()).hasSize(602);
        List<String> files =
                output.records().stream().map(line -> line.substring(0, 1)).toList();
        assertThat(files.indexOf("0")).isIn(0, LINES_AT_A_TIME);
        assertThat(files).last().isIn("0", "1");
    }

    @Test
    void shouldWaitForItsFilesBeforeItReads() throws IOException {
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();

        reader.notifyNoMoreSplits();

        assertThat(reader.isAvailable()).isDone();
    }

    @Test
    void shouldPromiseAtTheEndThatNothingMoreComesAndEndOnlyWithTheOthers() throws IOException {
        // given
        assign();

        // when
        pollUntilNothing();
        pollUntilNothing();

        // then
        assertThat(output.watermarks()).containsExactly(Watermark.MAX_WATERMARK);
        assertThat(context.sent()).containsExactly(new EndOfInput());
        assertThat(reader.isAvailable()).isNotDone();

        // when
        reader.handleSourceEvents(new EndOfInput());

        // then
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void shouldGoOnInTheMiddleAfterARestore() throws IOException {
        // given
        assign(write("a.jsonl", hourly(NOON, 1_300)), write("b.jsonl", hourly(NOON, 700)));
        reader.pollNext(output);
        reader.pollNext(output);
        reader.pollNext(output);
        List<FileSplit> checkpoint = reader.snapshotState(1);
        reader.close();

        // when
        reader = new TransactionFileReader(context, LIMITS);
        assign(checkpoint);
        pollUntilNothing();

        // then
        List<String> everyLine = IntStream.rangeClosed(1, 1_300)
                .mapToObj(line -> "0 " + line + ": " + NOON.plus(Duration.ofHours(line - 1)))
                .collect(ArrayList::new, List::add, List::addAll);
        IntStream.rangeClosed(1, 700)
                .mapToObj(line -> "1 " + line + ": " + NOON.plus(Duration.ofHours(line - 1)))
                .forEach(everyLine::add);
        assertThat(output.records()).containsExactlyInAnyOrderElementsOf(everyLine);
    }

    @Test
    void shouldKeepNoFileInACheckpointThatIsRead() throws IOException {
        // given
        assign(write("a.jsonl", hourly(NOON, 3)));

        // when
        pollUntilNothing();

        // then
        assertThat(reader.snapshotState(1)).isEmpty();
    }

    @Test
    void shouldSayWhichFileCannotBeRead() {
        assertThatThrownBy(() -> assign(folder.resolve("none.jsonl")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("none.jsonl: cannot be read after line 0");
    }

    private void assign(Path... files) {
        assign(IntStream.range(0, files.length)
                .mapToObj(index -> FileSplit.start(index, files[index].toString()))
                .toList());
    }

    private void assign(List<FileSplit> splits) {
        reader.addSplits(splits);
        reader.notifyNoMoreSplits();
    }

    private void pollUntilNothing() throws IOException {
        InputStatus status = InputStatus.MORE_AVAILABLE;
        while (status == InputStatus.MORE_AVAILABLE) {
            status = reader.pollNext(output);
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String hourly(Instant first, int events) {
        StringBuilder lines = new StringBuilder();
        for (int hour = 0; hour < events; hour++) {
            lines.append(EventLines.event("Ana", first.plus(Duration.ofHours(hour))))
                    .append('\n');
        }
        return lines.toString();
    }
}
