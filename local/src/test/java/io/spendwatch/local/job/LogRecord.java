package io.spendwatch.local.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One record of a log that a test writes, and what the contract says of it.
 *
 * @param key its key; none: null
 * @param value its value; none: a tombstone
 * @param timestamp what Kafka is told
 * @param verdict what it is
 */
@SuppressWarnings("ArrayRecordComponent") // Tests compare the bytes themselves.
record LogRecord(int partition, Optional<byte[]> key, Optional<byte[]> value, Instant timestamp, Verdict verdict) {

    /** Returns a valid event without a key. */
    static LogRecord of(int partition, SampleTransaction transaction) {
        return valid(partition, Optional.empty(), transaction.toJson());
    }

    static LogRecord valid(int partition, Optional<byte[]> key, byte[] value) {
        SampleTransaction transaction = SampleTransaction.of(value);
        return new LogRecord(partition, key, Optional.of(value), transaction.time(), new Verdict.Valid(transaction));
    }

    /** Returns what breaks the contract. */
    static LogRecord dead(int partition, Optional<byte[]> key, Optional<byte[]> value, String reason) {
        return new LogRecord(partition, key, value, Instant.now(), new Verdict.Dead(Optional.of(reason)));
    }

    /** What the contract says of a record. */
    sealed interface Verdict {
        record Valid(SampleTransaction transaction) implements Verdict {}

        /**
         * A dead letter.
         *
         * @param reason none: any of the contract's
         */
        record Dead(Optional<String> reason) implements Verdict {}
    }
}
