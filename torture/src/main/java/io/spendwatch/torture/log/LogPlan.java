package io.spendwatch.torture.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a log is made of.
 *
 * @param seed of all that is left to chance
 * @param events that are made up; a few hostile records and those that close all windows come on top
 * @param customers who pay
 * @param span how much event time passes, evenly
 * @param partitions of the topic in the beginning, at least 2
 * @param silence of a partition, if there is one
 * @param growth of the topic, if it grows
 */
public record LogPlan(
        long seed,
        long events,
        int customers,
        Duration span,
        int partitions,
        Optional<Silence> silence,
        Optional<Growth> growth) {

    /** The first event's time, where a slice begins. */
    public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    /** So long after the last event the windows of all others are over. */
    private static final Duration BEYOND_ALL_WINDOWS = Duration.ofDays(2);

    /** Returns the time from one event to the next. */
    Duration step() {
        return span.dividedBy(events);
    }

    /** Returns how many partitions there are in the end. */
    public int partitionsInTheEnd() {
        return partitions + (growth.isPresent() ? 1 : 0);
    }

    /** Returns the time of the last events, one a partition, which close all windows but their own. */
    public Instant closingTime() {
        return START.plus(span).plus(BEYOND_ALL_WINDOWS);
    }

    /** Returns whether it is up to timing which events the job finds too late: see the design's idle partitions. */
    public boolean leavesRoomForTiming() {
        return silence.isPresent() || growth.isPresent();
    }
}
