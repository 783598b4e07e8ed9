package io.spendwatch.bench.work;

import io.spendwatch.generator.transaction.Shares;
import java.time.Duration;
import java.time.Instant;

/**
 * Made-up transactions that everybody gets, byte for byte.
 *
 * @param events how many, at least 1
 * @param customers who pay, at random, each as often as any other
 * @param span how much event time they cover, evenly
 * @param partitions of their topic
 * @param seed of all that is left to chance
 * @param shares of late, out-of-order and malformed events
 */
public record Work(long events, int customers, Duration span, int partitions, long seed, Shares shares) {

    /** The first event's time. Aligned to every window of whole hours that divides a day. */
    public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    /** Makes work in which every event is valid and in order. */
    public Work(long events, int customers, Duration span, int partitions, long seed) {
        this(events, customers, span, partitions, seed, Shares.NONE);
    }

    /** Returns the time from one event to the next. */
    public Duration step() {
        Duration step = span.dividedBy(events);
        return step.isZero() ? Duration.ofNanos(1) : step;
    }

    /** Returns the time up to which there are events: no window that ends later is closed by them. */
    public Instant end() {
        return START.plus(step().multipliedBy(events - 1));
    }

    /** Returns the topic that they are in. */
    public String topic() {
        String mixed = shares.equals(Shares.NONE) ? "" : "-mixed";
        return "transactions-%d-of-%d-in-%d%s".formatted(events, customers, partitions, mixed);
    }

    /** Returns how many transactions a customer has in an hour of event time, on average. */
    public double eventsOfACustomerAnHour() {
        return (double) events
                / customers
                / (span.toMillis() / (double) Duration.ofHours(1).toMillis());
    }
}
