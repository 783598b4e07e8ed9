package io.spendwatch.job.money;

/** A running exact sum of money, in ten-thousandths: the mutable counterpart of {@link Money}, for the hot path. */
public final class MoneySum {
    private long high;
    private long low;

    /** Adds so many ten-thousandths, negative for a refund. */
    public void add(long units) {
        add(units >> 63, units);
    }

    public void add(MoneySum other) {
        add(other.high, other.low);
    }

    public void set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
    }

    public void set(MoneySum other) {
        set(other.high, other.low);
    }

    public void clear() {
        set(0, 0);
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public Money toMoney() {
        return new Money(high, low);
    }

    private void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }
}
