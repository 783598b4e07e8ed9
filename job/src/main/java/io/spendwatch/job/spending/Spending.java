package io.spendwatch.job.spending;

import io.spendwatch.job.money.MoneySum;
import io.spendwatch.job.transaction.Transaction;

/**
 * What was spent in some transactions: their count, the two exact totals, and where the last of them happened. Adding
 * is associative and commutative, so that transactions may be combined anywhere and in any order. Mutable.
 *
 * <p>The last location is that of the greatest event time; between equals that of the greatest latitude, then of the
 * greatest longitude.
 */
public final class Spending {
    private final MoneySum online = new MoneySum();
    private final MoneySum inStore = new MoneySum();
    private long count;
    private long lastEventTimeMillis = Long.MIN_VALUE;
    private double latitude;
    private double longitude;

    public void add(Transaction transaction) {
        count++;
        online.add(transaction.onlinePaymentUnits());
        inStore.add(transaction.inStorePaymentUnits());
        locate(transaction.eventTimeMillis(), transaction.latitude(), transaction.longitude());
    }

    public void add(Spending other) {
        if (other.isEmpty()) {
            return;
        }
        count += other.count;
        online.add(other.online);
        inStore.add(other.inStore);
        locate(other.lastEventTimeMillis, other.latitude, other.longitude);
    }

    public void set(Spending other) {
        clear();
        add(other);
    }

    public void clear() {
        count = 0;
        online.clear();
        inStore.clear();
        lastEventTimeMillis = Long.MIN_VALUE;
        latitude = 0;
        longitude = 0;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many transactions. */
    public long count() {
        return count;
    }

    /** The exact total of the online payments. */
    public MoneySum online() {
        return online;
    }

    /** The exact total of the payments in stores. */
    public MoneySum inStore() {
        return inStore;
    }

    /** The greatest event time, in milliseconds since the epoch; {@link Long#MIN_VALUE} of nothing. */
    public long lastEventTimeMillis() {
        return lastEventTimeMillis;
    }

    /** Degrees north of the last transaction. */
    public double latitude() {
        return latitude;
    }

    /** Degrees east of the last transaction. */
    public double longitude() {
        return longitude;
    }

    /** Sets what the two totals do not say: for who reads spending that was written. */
    public void restore(long restoredCount, long eventTimeMillis, double restoredLatitude, double restoredLongitude) {
        count = restoredCount;
        lastEventTimeMillis = eventTimeMillis;
        latitude = restoredLatitude;
        longitude = restoredLongitude;
    }

    private void locate(long eventTimeMillis, double otherLatitude, double otherLongitude) {
        if (eventTimeMillis > lastEventTimeMillis
                || (eventTimeMillis == lastEventTimeMillis && isGreater(otherLatitude, otherLongitude))) {
            lastEventTimeMillis = eventTimeMillis;
            latitude = otherLatitude;
            longitude = otherLongitude;
        }
    }

    private boolean isGreater(double otherLatitude, double otherLongitude) {
        return otherLatitude > latitude || (otherLatitude == latitude && otherLongitude > longitude);
    }
}
