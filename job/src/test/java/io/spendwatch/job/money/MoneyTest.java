package io.spendwatch.job.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.0001",
        "-1, -0.0001",
        "10, 0.001",
        "100, 0.01",
        "1000, 0.10",
        "10000, 1.00",
        "30000, 3.00",
        "125000, 12.50",
        "-125000, -12.50",
        "123456, 12.3456",
        "1000000, 100.00",
        "99999999999999999, 9999999999999.9999",
        "-99999999999999999, -9999999999999.9999",
    })
    void shouldShowTwoToFourDecimalsInPlainNotation(long units, String expected) {
        // given
        Money money = Money.ofUnits(units);

        // when
        String shown = money.toPlainString();

        // then
        assertThat(shown).isEqualTo(expected);
        assertThat(money).hasToString(expected);
    }

    @Test
    void shouldCarryFromTheLowerToTheUpperHalf() {
        // given
        Money largest = Money.ofUnits(Long.MAX_VALUE);

        // when
        Money sum = largest.plus(largest).plus(largest);

        // then
        assertThat(sum.toBigDecimal()).isEqualTo(new BigDecimal("2767011611056432.7421"));
    }

    @Test
    void shouldBorrowFromTheUpperHalfBelowZero() {
        // given
        Money smallest = Money.ofUnits(Long.MIN_VALUE);

        // when
        Money sum = smallest.plus(smallest);

        // then
        assertThat(sum).hasToString("-1844674407370955.1616");
        assertThat(sum).isLessThan(smallest);
        assertThat(sum.plus(Money.ofUnits(Long.MAX_VALUE)))
                .isEqualTo(Money.ofUnits(Long.MIN_VALUE).plus(Money.ofUnits(-1)));
    }

    @Test
    void shouldBeginAgainAtZeroWhenASumIsCleared() {
        // given
        MoneySum sum = new MoneySum();
        sum.add(-5);

        // when
        sum.clear();

        // then
        assertThat(sum.toMoney()).isEqualTo(Money.ZERO);
        assertThat(sum.high()).isZero();
        assertThat(sum.low()).isZero();
    }
}
