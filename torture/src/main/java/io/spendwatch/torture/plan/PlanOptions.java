package io.spendwatch.torture.plan;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What all runs have in common.
 *
 * @param events that are made up for a run
 * @param rate events a second
 * @param kinds what may be done; at least one
 * @param brokers how many; none: drawn
 * @param elasticsearch whether alerts may go there, and faults of it be drawn
 */
public record PlanOptions(long events, int rate, Set<FaultKind> kinds, OptionalInt brokers, boolean elasticsearch) {
    public PlanOptions {
        kinds = Set.copyOf(kinds);
    }

    /** Returns how long events come. */
    Duration duration() {
        return Duration.ofMillis(events * Duration.ofSeconds(1).toMillis() / rate);
    }
}
