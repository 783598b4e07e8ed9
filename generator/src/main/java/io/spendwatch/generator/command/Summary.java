package io.spendwatch.generator.command;

import io.spendwatch.generator.GeneratorCounts;
import java.time.Duration;
import java.util.Locale;

/** The one line at the end of a run. */
final class Summary {
    private static final double MILLIS_PER_SECOND = 1000;

    private Summary() {}

    static String line(GeneratorCounts counts, Duration elapsed, String destination, long seed) {
        double seconds = Math.max(1, elapsed.toMillis()) / MILLIS_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "Wrote %,d events in %.1f s (%,.0f events/s) to %s: %,d late, %,d out of order, %,d malformed; seed %d",
                counts.events(),
                seconds,
                counts.events() / seconds,
                destination,
                counts.late(),
                counts.outOfOrder(),
                counts.malformed(),
                seed);
    }
}
