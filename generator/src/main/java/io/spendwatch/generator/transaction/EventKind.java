package io.spendwatch.generator.transaction;

/** What is particular about an event. */
public enum EventKind {
    /** Valid, at the clock's time. */
    ORDINARY,
    /** Valid, behind the clock, yet within the minute that a watermark waits. */
    OUT_OF_ORDER,
    /** Valid, two to three hours behind the clock: its hour is closed. */
    LATE,
    /** In breach of the contract: a dead letter. */
    MALFORMED
}
