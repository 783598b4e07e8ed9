package io.spendwatch.job.deadletter;

/** Why a valid event reaches no sum. The list is closed: the names are metric labels and header values. */
public enum LateReason {
    /** Its slice had ended on its own partition's clock: the order of the log alone decides. */
    OUT_OF_ORDER,
    /** Its partition was idle, or new, and the others had closed its slice: timing decides. */
    IDLE_PARTITION
}
