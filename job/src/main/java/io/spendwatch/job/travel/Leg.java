package io.spendwatch.job.travel;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.alert.Journey;
import java.time.Instant;
import java.util.Optional;

/**
 * The way of a customer from one visit to the next.
 *
 * @param from the earlier visit
 * @param to the later one, perhaps at the same instant
 * @param kilometres how far they are apart
 */
record Leg(Visit from, Visit to, double kilometres) {
    private static final long TRANSACTIONS = 2;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    static Leg between(Visit from, Visit to) {
        return new Leg(
                from, to, GreatCircle.kilometres(from.latitude(), from.longitude(), to.latitude(), to.longitude()));
    }

    /** Returns what a rule would raise for this. */
    Alert candidate(String rule, String customer) {
        return new Alert(
                rule,
                customer,
                TRANSACTIONS,
                from.online().plus(to.online()),
                from.inStore().plus(to.inStore()),
                to.latitude(),
                to.longitude(),
                Instant.ofEpochMilli(from.timeMillis()),
                Instant.ofEpochMilli(to.timeMillis() + 1),
                Instant.ofEpochMilli(to.timeMillis()),
                AlertStatus.FINAL,
                Optional.of(journey()));
    }

    private Journey journey() {
        return new Journey(
                from.latitude(),
                from.longitude(),
                Instant.ofEpochMilli(from.timeMillis()),
                kilometres,
                kilometres * MILLIS_PER_HOUR / Math.max(1, to.timeMillis() - from.timeMillis()));
    }
}
