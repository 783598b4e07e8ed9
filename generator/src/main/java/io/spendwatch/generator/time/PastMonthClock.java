package io.spendwatch.generator.time;

import io.spendwatch.generator.random.SeededRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Any time in the calendar month before now. */
final class PastMonthClock implements EventClock {
    private final InstantSource wallClock;
    private final long monthMillis;

    PastMonthClock(InstantSource wallClock) {
        this.wallClock = wallClock;
        this.monthMillis = wallClock.millis()
                - wallClock
                        .instant()
                        .atZone(ZoneOffset.UTC)
                        .minusMonths(1)
                        .toInstant()
                        .toEpochMilli();
    }

    @Override
    public long nextMillis(SeededRandom random) {
        return wallClock.millis() - 1 - random.below(monthMillis);
    }
}
