package io.spendwatch.job.rulebook;

/** The names of the rulebook's metrics. */
public final class RulebookMetrics {
    /** Shows how many rules judge what ends next, of all kinds. */
    public static final String RULES_IN_FORCE = "rulesInForce";

    /** Counts the versions that were rejected. */
    public static final String REJECTED_RULES = "rejectedRules";

    /** Counts the records of the rules' topic whose key cannot be a rule's id. */
    public static final String UNUSABLE_RULE_RECORDS = "unusableRuleRecords";

    private RulebookMetrics() {}
}
