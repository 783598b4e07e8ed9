package io.spendwatch.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void shouldTakeTheOneInTheMiddleWhateverTheOrder() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void shouldFindQuantilesByTheNearestRank() {
        // given
        long[] upToThousand = LongStream.rangeClosed(1, 1000).toArray();

        // then
        assertThat(Statistics.quantile(upToThousand, 0.5)).isEqualTo(500);
        assertThat(Statistics.quantile(upToThousand, 0.99)).isEqualTo(990);
        assertThat(Statistics.quantile(upToThousand, 0.999)).isEqualTo(999);
        assertThat(Statistics.quantile(upToThousand, 1)).isEqualTo(1000);
    }

    @Test
    void shouldFindEveryQuantileOfOneFigure() {
        assertThat(Statistics.quantile(new long[] {7}, 0.001)).isEqualTo(7);
        assertThat(Statistics.quantile(new long[] {7}, 1)).isEqualTo(7);
    }

    @Test
    void shouldLeaveTheFiguresAsTheyAre() {
        // given
        long[] figures = {3, 1, 2};

        // when
        Statistics.quantile(figures, 0.5);

        // then
        assertThat(figures).containsExactly(3, 1, 2);
    }

    @Test
    void shouldRefuseNothing() {
        assertThatThrownBy(() -> Statistics.median(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.quantile(new long[0], 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.quantile(new long[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
