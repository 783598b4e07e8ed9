package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.work.Work;
import java.time.Duration;

/**
 * How much work each contender gets: in proportion to its pace, so that all run about equally long. The event time between
 * two events is the same for all, so that less work is the beginning of more work. Work ends in the middle of a window:
 * which windows are closed does not hang on a few events.
 */
final class Works {
    /** Of the rule that ships. */
    static final Duration WINDOW = Duration.ofHours(10);

    private static final int FEWEST_WINDOWS = 2;

    private Works() {}

    static Work of(Contenders contender, int customers, ThroughputOptions options) {
        double windows = options.events() * contender.pace(customers) / options.windowEvents();
        long whole = Math.max(FEWEST_WINDOWS, Math.round(windows - 0.5));
        long events = whole * options.windowEvents() + options.windowEvents() / 2;
        Duration step = Duration.ofMillis(WINDOW.toMillis() / options.windowEvents());
        return new Work(events, customers, step.multipliedBy(events), options.partitions(), options.seed());
    }
}
