package io.spendwatch.job.deadletter;

import java.time.Instant;

/**
 * A valid event that came after its slice had ended, with its original bytes.
 *
 * @param reason by which clock it is late
 * @param eventTime its event time
 * @param clock its partition's clock when it came
 * @param clockMovedBy the offset, or the line, of the event that the clock had its time from; {@link #UNKNOWN} where the
 *     clock was restored and no event has moved it since
 * @param position where it was read
 * @param key the record's key as it came; of no bytes when there was none
 * @param value the record's value as it came
 * @param hasKey whether there was a key
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; nobody compares them.
public record LateEvent(
        LateReason reason,
        Instant eventTime,
        Instant clock,
        long clockMovedBy,
        Position position,
        byte[] key,
        byte[] value,
        boolean hasKey) {

    /** Stands for a place that nobody knows. */
    public static final long UNKNOWN = -1;
}
