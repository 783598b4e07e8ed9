package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @Test
    void shouldBeEqualWhateverTheScale() {
        assertThat(Decimal.parse("1.50")).isEqualTo(Decimal.of(1.5)).hasSameHashCodeAs(Decimal.of(1.5));
        assertThat(Decimal.of(2)).isEqualTo(Decimal.parse("2.000")).hasToString("2");
    }

    @Test
    void shouldTakeADoubleAsItIsWritten() {
        assertThat(Decimal.of(99.99)).isEqualTo(Decimal.parse("99.99"));
    }

    @Test
    void shouldDivideTo34Digits() {
        assertThat(Decimal.of(1).dividedBy(Decimal.of(3))).hasToString("0.3333333333333333333333333333333333");
        assertThatThrownBy(() -> Decimal.of(1).dividedBy(Decimal.of(0)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division by zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,5", "1e9999999", "NaN", " 1", "+1", "0x1p3"})
    void shouldRejectWhatIsNoPlainNumber(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not a number such as \"99.99\"");
    }

    @Test
    void shouldStopBeforeNumbersGrowExpensive() {
        Decimal large = Decimal.parse("1e999");

        assertThatThrownBy(() -> large.times(large)).hasMessage("a calculation has more than 1000 digits");
        assertThatThrownBy(() -> Decimal.of(Double.NaN)).hasMessageContaining("not finite");
    }
}
