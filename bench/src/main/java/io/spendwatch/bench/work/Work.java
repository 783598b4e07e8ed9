package io.spendwatch.bench.work;

import java.time.Duration;

/**
 * Made-up transactions that everybody gets, byte for byte.
 *
 * @param events how many, at least 1
 * @param customers who pay, at random, each as often as any other
 * @param span how much event time they cover, evenly
 * @param partitions of their topic
 * @param seed of all that is left to chance
 */
public record Work(long events, int customers, Duration span, int partitions, long seed) {

    /** Returns the topic that they are in. */
    public String topic() {
        return "transactions-%d-of-%d".formatted(events, customers);
    }

    /** Returns how many transactions a customer has in an hour of event time, on average. */
    public double eventsOfACustomerAnHour() {
        return (double) events
                / customers
                / (span.toMillis() / (double) Duration.ofHours(1).toMillis());
    }
}
