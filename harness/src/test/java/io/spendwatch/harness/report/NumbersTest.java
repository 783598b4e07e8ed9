package io.spendwatch.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void shouldBeWrittenTheSameEverywhere() {
        assertThat(Numbers.count(1_234_567.6)).isEqualTo("1,234,568");
        assertThat(Numbers.rounded(0.4567, 2)).isEqualTo("0.46");
        assertThat(Numbers.megabytes(1_250_000)).isEqualTo("1.3");
        assertThat(Numbers.mebibytes(3 << 20)).isEqualTo("3");
    }

    @Test
    void shouldSayThatThereIsNone() {
        assertThat(Numbers.mebibytes(0)).isEqualTo(Numbers.NONE);
    }
}
