package io.spendwatch.generator.time;

import io.spendwatch.generator.random.SeededRandom;

/** Gives each event its time. Used from one thread. */
@FunctionalInterface
public interface EventClock {

    /** Returns the next event's time in milliseconds since the epoch, of the years 0 to 9999. */
    long nextMillis(SeededRandom random);
}
