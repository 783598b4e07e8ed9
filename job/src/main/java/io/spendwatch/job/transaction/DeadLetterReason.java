package io.spendwatch.job.transaction;

/** Why a record breaks the contract of the event. The list is closed: the names are metric labels and header values. */
public enum DeadLetterReason {
    /** Not valid UTF-8, a byte-order mark, not one JSON object (RFC 8259), or something after it. */
    MALFORMED_JSON,
    /** One of the seven fields is absent. */
    MISSING_FIELD,
    /** A field is null or of another JSON type than the contract's. */
    WRONG_TYPE,
    /**
     * An amount, a coordinate, a text or a time outside what the contract permits: an empty text, or a time so near an end of
     * the calendar that its windows would lie beyond the years 0000 to 9999.
     */
    OUT_OF_RANGE,
    /** The time is not RFC 3339 with an offset, or not a real calendar date. */
    INVALID_DATETIME,
    /** The event time is further ahead of the record's Kafka timestamp than {@code max-future-skew}. */
    FUTURE_EVENT_TIME,
    /** The record has no value, or one of no bytes. */
    EMPTY_VALUE
}
