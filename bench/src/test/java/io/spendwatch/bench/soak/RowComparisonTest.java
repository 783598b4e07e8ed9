package io.spendwatch.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.bench.run.Rows;
import io.spendwatch.bench.run.WindowRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowComparisonTest {
    private static final String END = "2026-10-01T08:00:00Z";
    private static final WindowRows TWO = rows(2, "aa");

    @Test
    void shouldAcceptTheSameRowsThrice() {
        // given
        RowComparison comparison = new RowComparison("a", TWO, TWO, rows(2, "aa"));

        // then
        assertThat(comparison.isEqual()).isTrue();
        assertThatNoException().isThrownBy(() -> RowComparison.requireEqual(List.of(comparison)));
    }

    @Test
    void shouldSayWhichWindowDiffersAndHow() {
        // given
        RowComparison comparison = new RowComparison("a", TWO, rows(3, "ab"), TWO);

        // then
        assertThat(comparison.isEqual()).isFalse();
        assertThatThrownBy(() -> RowComparison.requireEqual(List.of(comparison)))
                .isInstanceOf(RowsDifferException.class)
                .hasMessage("Rule a, window until " + END + ": the oracle finds 2 rows (digest aa), the CSV files hold"
                        + " 2 rows (digest aa), the topic of alerts 3 rows (digest ab)");
    }

    @Test
    void shouldTellEqualCountsOfDifferentRowsApart() {
        assertThat(new RowComparison("a", rows(2, "bb"), TWO, TWO).isEqual()).isFalse();
        assertThat(new RowComparison("a", WindowRows.NONE, TWO, TWO).isEqual()).isFalse();
    }

    @Test
    void shouldNotTakeNothingForAProof() {
        assertThatThrownBy(() -> RowComparison.requireEqual(
                        List.of(new RowComparison("a", WindowRows.NONE, WindowRows.NONE, WindowRows.NONE))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("nothing is proved");
    }

    private static WindowRows rows(long count, String digest) {
        return new WindowRows(new TreeMap<>(Map.of(END, new Rows(count, digest))));
    }
}
