package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.transaction.EventLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileSplitEnumeratorTest {
    private final MockSplitEnumeratorContext<FileSplit> context = new MockSplitEnumeratorContext<>(2);
    private final TransactionFileSource source = new TransactionFileSource(
            Stream.of("a", "b", "c").map(Path::of).toList(), EventLimits.ofFiles(EventLimits.USUAL_WINDOW));

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void shouldHandEveryFileToTheReaderOfItsNumberAtOnce() throws Exception {
        try (SplitEnumerator<FileSplit, List<FileSplit>> enumerator = source.createEnumerator(context)) {
            // when
            register(enumerator, 0);
            register(enumerator, 1);

            // then
            assertThat(assigned(0)).containsExactly("0:a", "2:c");
            assertThat(assigned(1)).containsExactly("1:b");
            assertThat(context.hasNoMoreSplits(0)).isTrue();
            assertThat(context.hasNoMoreSplits(1)).isTrue();
            assertThat(enumerator.snapshotState(1)).isEmpty();
        }
    }

    @Test
    void shouldKeepInACheckpointWhatNoReaderHasYet() throws Exception {
        // given
        List<FileSplit> checkpoint;
        try (SplitEnumerator<FileSplit, List<FileSplit>> enumerator = source.createEnumerator(context)) {
            register(enumerator, 0);
            checkpoint = enumerator.snapshotState(1);
        }

        // when
        try (SplitEnumerator<FileSplit, List<FileSplit>> restored = source.restoreEnumerator(context, checkpoint)) {
            register(restored, 0);
            register(restored, 1);
        }

        // then
        assertThat(checkpoint).containsExactly(FileSplit.start(1, "b"));
        assertThat(assigned(1)).containsExactly("1:b");
        assertThat(assigned(0)).containsExactly("0:a", "2:c");
    }

    @Test
    void shouldHandOutAgainWhatAFailedReaderHad() throws Exception {
        try (SplitEnumerator<FileSplit, List<FileSplit>> enumerator = source.createEnumerator(context)) {
            // given
            register(enumerator, 0);
            context.unregisterReader(0);

            // when
            enumerator.addSplitsBack(List.of(new FileSplit(0, "a", 5, 50, 7)), 0);
            register(enumerator, 0);

            // then
            assertThat(assigned(0)).containsExactly("0:a", "2:c", "0:a");
        }
    }

    @Test
    void shouldLetNoReaderEndBeforeAllHaveReadTheirFiles() throws Exception {
        try (SplitEnumerator<FileSplit, List<FileSplit>> enumerator = source.createEnumerator(context)) {
            // given
            register(enumerator, 0);
            register(enumerator, 1);

            // when
            enumerator.handleSourceEvent(0, new EndOfInput());
            boolean early = !context.getSentSourceEvent().isEmpty();
            enumerator.handleSourceEvent(1, new EndOfInput());

            // then
            assertThat(early).isFalse();
            assertThat(context.getSentSourceEvent())
                    .isEqualTo(Map.of(0, List.of(new EndOfInput()), 1, List.of(new EndOfInput())));
        }
    }

    @Test
    void shouldWaitForAReaderThatBeganAgain() throws Exception {
        try (SplitEnumerator<FileSplit, List<FileSplit>> enumerator = source.createEnumerator(context)) {
            // given
            register(enumerator, 0);
            register(enumerator, 1);
            enumerator.handleSourceEvent(0, new EndOfInput());

            // when
            enumerator.addReader(0);
            enumerator.handleSourceEvent(1, new EndOfInput());

            // then
            assertThat(context.getSentSourceEvent()).isEmpty();
        }
    }

    private void register(SplitEnumerator<FileSplit, List<FileSplit>> enumerator, int reader) {
        context.registerReader(new ReaderInfo(reader, "localhost"));
        enumerator.addReader(reader);
    }

    private List<String> assigned(int reader) {
        return context.getSplitsAssignmentSequence().stream()
                .flatMap(assignment -> assignment.assignment().getOrDefault(reader, List.of()).stream())
                .map(FileSplit::splitId)
                .toList();
    }
}
