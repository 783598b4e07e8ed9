package io.spendwatch.job.rulebook;

/** What became of a version of a rule. */
public enum RuleState {
    /** It counts, from the time that its status names. */
    ACTIVE,

    /** It does not compile or does not fit the job; the version before it counts on. */
    REJECTED,

    /** The rule no longer counts, from the time that its status names. */
    RETIRED
}
