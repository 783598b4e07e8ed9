package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunIndexTest {
    private final RunIndex index = new RunIndex(9, -5, 3, 7, 7, 9);

    @Test
    void shouldFindThePageBeforeTheOneThatBeginsWithTheHash() {
        assertThat(index.firstPage(3)).isEqualTo(0);
        assertThat(index.firstPage(7)).isEqualTo(1);
        assertThat(index.firstPage(8)).isEqualTo(3);
        assertThat(index.firstPage(10)).isEqualTo(4);
    }

    @Test
    void shouldFindTheFirstPageForWhatComesBeforeIt() {
        assertThat(index.firstPage(Integer.MIN_VALUE)).isEqualTo(0);
    }
}
