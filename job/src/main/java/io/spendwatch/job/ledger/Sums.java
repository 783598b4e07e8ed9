package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.Spending;
import java.util.Arrays;

/** Spending in a flat array, a cache line each: objects would take three times the room, and the garbage collector's time. */
final class Sums {
    private static final int COUNT = 0;
    private static final int ONLINE_HIGH = 1;
    private static final int ONLINE_LOW = 2;
    private static final int IN_STORE_HIGH = 3;
    private static final int IN_STORE_LOW = 4;
    private static final int LAST_EVENT_TIME = 5;
    private static final int LATITUDE = 6;
    private static final int LONGITUDE = 7;
    private static final int LONGS = 8;

    private long[] sums = new long[LONGS];

    /** Sets the sum of this number, for which room is made. */
    void set(int number, Spending spending) {
        int at = number * LONGS;
        if (at == sums.length) {
            sums = Arrays.copyOf(sums, 2 * sums.length);
        }
        sums[at + COUNT] = spending.count();
        sums[at + ONLINE_HIGH] = spending.online().high();
        sums[at + ONLINE_LOW] = spending.online().low();
        sums[at + IN_STORE_HIGH] = spending.inStore().high();
        sums[at + IN_STORE_LOW] = spending.inStore().low();
        sums[at + LAST_EVENT_TIME] = spending.lastEventTimeMillis();
        sums[at + LATITUDE] = Double.doubleToRawLongBits(spending.latitude());
        sums[at + LONGITUDE] = Double.doubleToRawLongBits(spending.longitude());
    }

    /** Adds to the sum of this number, by way of a spending object, in which the new sum is then. */
    void add(int number, Spending spending, Spending into) {
        get(number, into);
        into.add(spending);
        set(number, into);
    }

    void get(int number, Spending into) {
        int at = number * LONGS;
        into.online().set(sums[at + ONLINE_HIGH], sums[at + ONLINE_LOW]);
        into.inStore().set(sums[at + IN_STORE_HIGH], sums[at + IN_STORE_LOW]);
        into.restore(
                sums[at + COUNT],
                sums[at + LAST_EVENT_TIME],
                Double.longBitsToDouble(sums[at + LATITUDE]),
                Double.longBitsToDouble(sums[at + LONGITUDE]));
    }

    long sizeBytes() {
        return (long) sums.length * Long.BYTES;
    }
}
