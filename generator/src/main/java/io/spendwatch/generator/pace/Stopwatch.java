package io.spendwatch.generator.pace;

import java.time.Duration;

/** The time since a run began, and the way to let some pass. */
public interface Stopwatch {

    Duration elapsed();

    /** Waits this long, or less when the run is to end before. */
    void pause(Duration duration);
}
