package io.spendwatch.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {
    @Test
    void shouldBeThatOfTheLineThatFitsBest() {
        // given
        Slope slope = new Slope();

        // when
        slope.add(0, 1);
        slope.add(1, 2);
        slope.add(2, 6);

        // then
        assertThat(slope.get().orElseThrow()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void shouldNotBeThereForLessThanTwoMoments() {
        // given
        Slope slope = new Slope();

        // when
        slope.add(1, 1);
        slope.add(1, 5);

        // then
        assertThat(slope.get()).isEmpty();
    }
}
