package io.spendwatch.job.rule;

import io.spendwatch.job.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * An exact decimal number, as conditions calculate with it: equal numbers are equal whatever their scale. It is not a
 * {@link Number}, which the expression library would compare its own way.
 *
 * <p>No number has more than 1,000 digits on either side of the point, so that no condition can make one calculation
 * expensive; whatever leaves that range throws an {@link ArithmeticException} with a message for the rule's author.
 */
final class Decimal implements Comparable<Decimal> {
    private static final int MOST_DIGITS = 1_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,3})?");

    private final BigDecimal value;

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    static Decimal of(Money money) {
        return new Decimal(money.toBigDecimal());
    }

    static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    static Decimal of(BigDecimal value) {
        return bounded(value);
    }

    /** Returns the shortest decimal number that this double stands for: 99.99 is exactly 99.99. */
    static Decimal of(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("a number that is not finite meets an amount");
        }
        return new Decimal(BigDecimal.valueOf(value));
    }

    static Decimal parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ArithmeticException("decimal(...) is given a text that is not a number such as \"99.99\"");
        }
        return bounded(new BigDecimal(text));
    }

    Decimal plus(Decimal other) {
        return bounded(value.add(other.value));
    }

    Decimal minus(Decimal other) {
        return bounded(value.subtract(other.value));
    }

    Decimal times(Decimal other) {
        return bounded(value.multiply(other.value));
    }

    /** Returns the quotient to 34 significant digits, half-even. */
    Decimal dividedBy(Decimal other) {
        if (other.value.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return bounded(value.divide(other.value, MathContext.DECIMAL128));
    }

    Decimal negated() {
        return new Decimal(value.negate());
    }

    /** Returns whether {@link #parse} takes a value when it is written. */
    static boolean isWritable(BigDecimal value) {
        return NUMBER.matcher(value.toString()).matches();
    }

    /** Returns the value, which {@link #parse} takes when it is written. */
    BigDecimal writable() {
        if (!isWritable(value)) {
            throw new ArithmeticException("a calculation has more than 100 digits, or more than 3 in its exponent");
        }
        return value;
    }

    double toDouble() {
        return value.doubleValue();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && value.compareTo(that.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Decimal bounded(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new ArithmeticException("a calculation has more than " + MOST_DIGITS + " digits");
        }
        return new Decimal(value);
    }
}
