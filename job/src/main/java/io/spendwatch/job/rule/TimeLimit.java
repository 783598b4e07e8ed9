package io.spendwatch.job.rule;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long an evaluation may take: a backstop. What is too costly is told by {@link ConditionCost} before, the same on
 * every machine and on every run; whether a time limit strikes depends on the machine and on what else it does, and what
 * it does to an alert another run would not do again. So it is a hundred times what the most costly condition takes, and
 * is there for the case that a cost has been misjudged.
 *
 * @param most the longest time
 * @param nanoTime the clock
 */
record TimeLimit(Duration most, LongSupplier nanoTime) {
    static final TimeLimit STANDARD = new TimeLimit(Duration.ofSeconds(1), System::nanoTime);
}
