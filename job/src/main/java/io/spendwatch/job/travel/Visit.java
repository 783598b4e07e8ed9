package io.spendwatch.job.travel;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.trace.TracedTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a customer did at one instant in one place.
 *
 * @param timeMillis the event time, in milliseconds since the epoch
 * @param latitude degrees north
 * @param longitude degrees east
 * @param count how many transactions, at least 1
 * @param online the exact total of their online payments
 * @param inStore the exact total of their payments in stores
 */
public record Visit(long timeMillis, double latitude, double longitude, long count, Money online, Money inStore) {

    /** The order in which visits follow each other, whatever the order in which they came. */
    private static final Comparator<Visit> ORDER = Comparator.comparingLong(Visit::timeMillis)
            .thenComparingDouble(Visit::latitude)
            .thenComparingDouble(Visit::longitude);

    static Visit of(TracedTransaction transaction) {
        return new Visit(
                transaction.eventTimeMillis(),
                transaction.latitude(),
                transaction.longitude(),
                1,
                Money.ofUnits(transaction.onlinePaymentUnits()),
                Money.ofUnits(transaction.inStorePaymentUnits()));
    }

    /** Returns the visits in their order, those at the same time and place as one. */
    static List<Visit> inOrder(Iterable<Visit> visits) {
        List<Visit> sorted = new ArrayList<>();
        visits.forEach(sorted::add);
        sorted.sort(ORDER);
        List<Visit> merged = new ArrayList<>();
        for (Visit visit : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && ORDER.compare(merged.get(last), visit) == 0) {
                merged.set(last, merged.get(last).plus(visit));
            } else {
                merged.add(visit);
            }
        }
        return merged;
    }

    private Visit plus(Visit other) {
        return new Visit(
                timeMillis,
                latitude,
                longitude,
                count + other.count,
                online.plus(other.online),
                inStore.plus(other.inStore));
    }
}
