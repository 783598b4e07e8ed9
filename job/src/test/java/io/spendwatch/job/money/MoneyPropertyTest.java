package io.spendwatch.job.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyPropertyTest {
    private static final int TRIES = 1_000;

    @Property(tries = TRIES)
    void shouldSumExactly(@ForAll @Size(max = 50) List<Long> units) {
        // given
        BigInteger expected = units.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        // when
        MoneySum sum = new MoneySum();
        units.forEach(sum::add);
        Money money = units.stream().map(Money::ofUnits).reduce(Money.ZERO, Money::plus);

        // then
        assertThat(sum.toMoney()).isEqualTo(money);
        assertThat(money.toBigDecimal()).isEqualTo(new BigDecimal(expected, Money.SCALE));
    }

    @Property(tries = TRIES)
    void shouldNotDependOnTheOrderNorOnTheGrouping(
            @ForAll @Size(max = 50) List<Long> units, @ForAll long seed, @ForAll boolean sign) {
        // given
        MoneySum inOrder = new MoneySum();
        units.forEach(inOrder::add);

        // when
        List<Long> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));
        MoneySum left = new MoneySum();
        MoneySum right = new MoneySum();
        shuffled.forEach(term -> (term > 0 == sign ? left : right).add(term));
        left.add(right);

        // then
        assertThat(left.toMoney()).isEqualTo(inOrder.toMoney());
    }

    @Property(tries = TRIES)
    void shouldTakeBackWhatItGave(
            @ForAll("anyMoney") Money money, @ForAll @LongRange(min = -Long.MAX_VALUE) long units) {
        // given
        MoneySum sum = new MoneySum();
        sum.set(money.high(), money.low());

        // when
        MoneySum copy = new MoneySum();
        copy.set(sum);
        copy.add(units);
        copy.add(-units);

        // then
        assertThat(copy.toMoney()).isEqualTo(money).isEqualTo(sum.toMoney());
    }

    @Property(tries = TRIES)
    void shouldCompareAsDecimalsDo(@ForAll("anyMoney") Money one, @ForAll("anyMoney") Money other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.toBigDecimal().compareTo(other.toBigDecimal()));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property(tries = TRIES)
    void shouldShowTheExactDecimalWithTwoToFourDecimals(@ForAll("anyMoney") Money money) {
        // when
        String shown = money.toPlainString();

        // then
        assertThat(new BigDecimal(shown)).isEqualByComparingTo(money.toBigDecimal());
        assertThat(shown).matches("-?(0|[1-9][0-9]*)\\.([0-9]{2}|[0-9]{2,3}[1-9])");
    }

    @Provide
    Arbitrary<Money> anyMoney() {
        Arbitrary<Long> high =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-2, 2));
        return high.flatMap(upper -> Arbitraries.longs().map(lower -> new Money(upper, lower)));
    }
}
