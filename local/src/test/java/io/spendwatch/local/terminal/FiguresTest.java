package io.spendwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void shouldSetThousandsApart() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.rate(12_345.6)).isEqualTo("12,346/s");
    }

    @Test
    void shouldCountOneAsOne() {
        assertThat(Figures.of(1, "alert")).isEqualTo("1 alert");
        assertThat(Figures.of(0, "alert")).isEqualTo("0 alerts");
        assertThat(Figures.of(2_000, "alert")).isEqualTo("2,000 alerts");
    }

    @Test
    void shouldShowTimeAsAClockDoes() {
        assertThat(Figures.clock(Duration.ofSeconds(7))).isEqualTo("0:07");
        assertThat(Figures.clock(Duration.ofSeconds(3_599))).isEqualTo("59:59");
        assertThat(Figures.clock(Duration.ofSeconds(3_723))).isEqualTo("1:02:03");
        assertThat(Figures.clock(Duration.ofSeconds(-1))).isEqualTo("0:00");
    }

    @Test
    void shouldFillABarFromLeftToRight() {
        assertThat(Bar.of(0, 4)).isEqualTo("[----]");
        assertThat(Bar.of(0.5, 4)).isEqualTo("[##--]");
        assertThat(Bar.of(1, 4)).isEqualTo("[####]");
        assertThat(Bar.of(1.5, 4)).isEqualTo("[####]");
    }
}
