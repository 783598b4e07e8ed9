package io.spendwatch.job.window;

/** The names of the windows' metrics. */
public final class WindowMetrics {
    /** Counts the alerts by {@link #RULE}. */
    public static final String ALERTS = "alerts";

    /** Counts the sums that a rule could not be evaluated for, by {@link #RULE}. */
    public static final String RULE_ERRORS = "ruleErrors";

    /** The key of the label of the two above. */
    public static final String RULE = "rule";

    private WindowMetrics() {}
}
