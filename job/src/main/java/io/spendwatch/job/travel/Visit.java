package io.spendwatch.job.travel;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One transaction of a customer, by its time and place. Two that are equal in everything are two visits all the same.
 *
 * @param timeMillis the event time, in milliseconds since the epoch
 * @param latitude degrees north
 * @param longitude degrees east
 * @param transactionType its type
 * @param onlineUnits paid online, in ten-thousandths
 * @param inStoreUnits paid in a store, likewise
 */
public record Visit(
        long timeMillis, double latitude, double longitude, Utf8 transactionType, long onlineUnits, long inStoreUnits) {

    /** The total order in which visits follow each other, whatever the order of arrival: the other fields as declared. */
    private static final Comparator<Visit> ORDER = Comparator.comparingLong(Visit::timeMillis)
            .thenComparingDouble(Visit::latitude)
            .thenComparingDouble(Visit::longitude)
            .thenComparing(Visit::transactionType)
            .thenComparingLong(Visit::onlineUnits)
            .thenComparingLong(Visit::inStoreUnits);

    static Visit of(TracedTransaction transaction) {
        return new Visit(
                transaction.eventTimeMillis(),
                transaction.latitude(),
                transaction.longitude(),
                transaction.transactionType(),
                transaction.onlinePaymentUnits(),
                transaction.inStorePaymentUnits());
    }

    /** Returns the visits in their order. */
    static List<Visit> inOrder(Iterable<Visit> visits) {
        List<Visit> sorted = new ArrayList<>();
        visits.forEach(sorted::add);
        sorted.sort(ORDER);
        return sorted;
    }

    Money online() {
        return Money.ofUnits(onlineUnits);
    }

    Money inStore() {
        return Money.ofUnits(inStoreUnits);
    }
}
