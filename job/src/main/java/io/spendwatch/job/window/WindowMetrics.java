package io.spendwatch.job.window;

import io.spendwatch.job.rulebook.RuleCounts;

/** The names of the windows' metrics. */
public final class WindowMetrics {
    /** Counts the alerts that stand, which are the final and the confirmed ones, by {@link #RULE}. */
    public static final String ALERTS = RuleCounts.ALERTS;

    /** Counts the sums that a rule could not be evaluated for, by {@link #RULE}. */
    public static final String RULE_ERRORS = RuleCounts.ERRORS;

    /** The key of the label of the two above. */
    public static final String RULE = RuleCounts.RULE;

    /** Shows how many sums of a customer, a slice and a type of transaction are held, those of each run of the ledger apart. */
    public static final String SLICES_HELD = "slicesHeld";

    /** Shows how long transactions were on their way from the log into the sums, in milliseconds, as a histogram. */
    public static final String END_TO_END_LATENCY = "endToEndLatency";

    private WindowMetrics() {}
}
