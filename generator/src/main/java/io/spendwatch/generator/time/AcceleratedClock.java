package io.spendwatch.generator.time;

import io.spendwatch.generator.random.SeededRandom;
import java.time.Instant;
import java.time.InstantSource;

/** A simulated clock that runs at a multiple of the wall clock, and never backwards. */
final class AcceleratedClock implements EventClock {
    private static final long LATEST_MILLIS = EventTimes.LATEST.toEpochMilli();

    private final long startMillis;
    private final double factor;
    private final InstantSource wallClock;
    private final long wallStartMillis;
    private long millis;

    AcceleratedClock(Instant start, double factor, InstantSource wallClock) {
        this.startMillis = start.toEpochMilli();
        this.factor = factor;
        this.wallClock = wallClock;
        this.wallStartMillis = wallClock.millis();
        this.millis = startMillis;
    }

    @Override
    public long nextMillis(SeededRandom random) {
        double sinceStart = (wallClock.millis() - wallStartMillis) * factor;
        // Compared before it is added: a huge factor would wrap.
        long shown = sinceStart >= LATEST_MILLIS - startMillis ? LATEST_MILLIS : startMillis + (long) sinceStart;
        millis = Math.max(millis, shown);
        return millis;
    }
}
