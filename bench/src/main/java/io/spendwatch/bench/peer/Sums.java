package io.spendwatch.bench.peer;

import java.math.BigDecimal;

/** What one customer spent in one window: a POJO, money in ten-thousandths. */
public final class Sums {
    private static final int MONEY_SCALE = 4;

    public long count;
    public long online;
    public long inStore;
    public double lat;
    public double lon;
    public long lastEventTimeMillis = Long.MIN_VALUE;

    /** Adds a transaction, and returns this. */
    public Sums add(Transaction transaction) {
        count++;
        online += units(transaction.onlinePaymentAmount);
        inStore += units(transaction.inStorePaymentAmount);
        if (transaction.eventTimeMillis >= lastEventTimeMillis) {
            lastEventTimeMillis = transaction.eventTimeMillis;
            lat = transaction.lat;
            lon = transaction.lon;
        }
        return this;
    }

    /** Adds other sums of the same customer and window, and returns this. */
    public Sums add(Sums other) {
        count += other.count;
        online += other.online;
        inStore += other.inStore;
        if (other.lastEventTimeMillis >= lastEventTimeMillis) {
            lastEventTimeMillis = other.lastEventTimeMillis;
            lat = other.lat;
            lon = other.lon;
        }
        return this;
    }

    /** Returns whether the rule that ships matches. */
    public boolean matches() {
        return online < inStore && count >= 3 && lon > 20.20 && lon < 20.62 && lat > 44.57 && lat < 44.91;
    }

    private static long units(BigDecimal amount) {
        return amount.movePointRight(MONEY_SCALE).longValueExact();
    }
}
