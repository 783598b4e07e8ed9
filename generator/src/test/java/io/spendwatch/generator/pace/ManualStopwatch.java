package io.spendwatch.generator.pace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A stopwatch on which time passes only by pauses and by hand. */
final class ManualStopwatch implements Stopwatch {
    private final List<Duration> pauses = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        pass(duration);
    }

    void pass(Duration duration) {
        elapsed = elapsed.plus(duration);
    }

    List<Duration> pauses() {
        return pauses;
    }
}
