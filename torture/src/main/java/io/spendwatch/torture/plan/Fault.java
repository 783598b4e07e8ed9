package io.spendwatch.torture.plan;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that is done at a time, and undone later.
 *
 * @param at when it begins, since the first record was written
 * @param lasts how long it is until it is undone
 * @param which of several victims, from 0
 */
public record Fault(FaultKind kind, Duration at, Duration lasts, int which) {
    Duration end() {
        return at.plus(lasts);
    }

    @Override
    public String toString() {
        String began = "%s at %s s".formatted(kind.label(), seconds(at));
        return lasts.isZero() ? began : began + " for %s s".formatted(seconds(lasts));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
