package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final RunKey FIRST = new RunKey(0, 0);
    private static final RunKey SECOND = new RunKey(0, 1);

    private final Directory directory = new Directory(3);

    @Test
    void shouldKnowNothingOfASliceThatWasNeverWritten() {
        assertThat(directory.runs(0, 1)).isEmpty();
        assertThat(directory.starts()).isEmpty();
        assertThat(directory.nextKey(0, 1)).isEqualTo(FIRST);
    }

    @Test
    void shouldPutARunInThePlaceOfTheOneThatWasWrittenBefore() {
        // given
        directory.put(1, FIRST, new RunIndex(3, 5));
        directory.put(1, SECOND, new RunIndex(1, 7));

        // when
        directory.put(1, FIRST, new RunIndex(4, 5, 6));

        // then
        assertThat(directory.runs(0, 1)).extracting(Directory.StoredRun::key).containsExactly(FIRST, SECOND);
        assertThat(directory.pages(1, FIRST)).isEqualTo(2);
        assertThat(directory.pages(1, SECOND)).isEqualTo(1);
        assertThat(directory.runs(0, 2)).isEmpty();
    }

    @Test
    void shouldNumberRunsOnAfterTheGreatestNumber() {
        // when
        directory.put(1, SECOND, new RunIndex(1, 7));

        // then
        assertThat(directory.nextKey(0, 1)).isEqualTo(new RunKey(0, 2));
        assertThat(directory.nextKey(0, 2)).isEqualTo(FIRST);
    }

    @Test
    void shouldForgetASlice() {
        // given
        directory.put(1, FIRST, new RunIndex(3, 5));
        directory.put(1, new RunKey(60, 0), new RunIndex(3, 5));

        // when
        directory.remove(0);

        // then
        assertThat(directory.starts()).containsExactly(60L);
        assertThat(directory.runs(0, 1)).isEmpty();
    }
}
