package io.spendwatch.job.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An exact amount of money, in ten-thousandths, as a signed 128-bit integer. A refund is negative.
 *
 * <p>One transaction contributes less than 10<sup>17</sup> ten-thousandths, so no number of transactions that a
 * {@code long} can count comes near the range of 128 bits: sums never wrap.
 *
 * @param high the upper 64 bits, signed
 * @param low the lower 64 bits, unsigned
 */
public record Money(long high, long low) implements Comparable<Money>, Serializable {

    /** Decimal places that are kept. */
    public static final int SCALE = 4;

    /** Ten-thousandths in one unit of currency. */
    public static final long UNITS_PER_ONE = 10_000;

    public static final Money ZERO = new Money(0, 0);

    private static final int FEWEST_DECIMALS_SHOWN = 2;

    /** Returns the amount of so many ten-thousandths. */
    public static Money ofUnits(long units) {
        return new Money(units >> 63, units);
    }

    public Money plus(Money other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Money(high + other.high + carry, sum);
    }

    /** Returns the exact decimal value, with four decimals. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(units(), SCALE);
    }

    /** Returns plain notation with two to four decimals, such as {@code 12.50}, {@code -0.0001} or {@code 3.00}. */
    public String toPlainString() {
        BigDecimal value = toBigDecimal().stripTrailingZeros();
        return (value.scale() < FEWEST_DECIMALS_SHOWN ? value.setScale(FEWEST_DECIMALS_SHOWN) : value).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return toPlainString();
    }

    private BigInteger units() {
        if (high == low >> 63) {
            return BigInteger.valueOf(low);
        }
        return new BigInteger(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }
}
