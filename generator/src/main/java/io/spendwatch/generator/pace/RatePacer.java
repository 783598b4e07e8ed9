package io.spendwatch.generator.pace;

import java.time.Duration;

/** Releases events evenly, in small helpings. After a stall it catches up with one second of events at most. */
final class RatePacer implements Pacer {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Shorter waits would cost more in waking up than they gain in evenness. */
    private static final long SHORTEST_PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final double eventsPerSecond;
    private final Stopwatch stopwatch;
    private double released;

    RatePacer(Pace.Rate rate, Stopwatch stopwatch) {
        this.eventsPerSecond = rate.eventsPerSecond();
        this.stopwatch = stopwatch;
    }

    @Override
    public int awaitDue() {
        double due = due();
        if (due < 1) {
            long untilNext = (long) Math.ceil((1 - due) / eventsPerSecond * NANOS_PER_SECOND);
            stopwatch.pause(Duration.ofNanos(Math.max(SHORTEST_PAUSE_NANOS, untilNext)));
            due = due();
        }
        double most = Math.max(1, eventsPerSecond);
        if (due > most) {
            released += due - most;
            due = most;
        }
        int whole = (int) due;
        released += whole;
        return whole;
    }

    private double due() {
        return stopwatch.elapsed().toNanos() / NANOS_PER_SECOND * eventsPerSecond - released;
    }
}
