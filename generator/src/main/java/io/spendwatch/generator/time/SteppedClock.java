package io.spendwatch.generator.time;

import io.spendwatch.generator.random.SeededRandom;
import java.time.Duration;
import java.time.Instant;

/** A simulated clock that moves by one step an event. */
final class SteppedClock implements EventClock {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long LATEST_MILLIS = EventTimes.LATEST.toEpochMilli();

    private final long stepMillis;
    private final int stepNanos;
    private long millis;
    private int nanos;

    SteppedClock(Instant start, Duration step) {
        millis = start.toEpochMilli();
        stepMillis = step.toMillis();
        stepNanos = (int) step.minusMillis(stepMillis).toNanos();
    }

    @Override
    public long nextMillis(SeededRandom random) {
        long shown = millis;
        nanos += stepNanos;
        millis = Math.min(LATEST_MILLIS, millis + stepMillis + nanos / NANOS_PER_MILLI);
        nanos %= NANOS_PER_MILLI;
        return shown;
    }
}
