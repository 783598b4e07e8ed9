package io.spendwatch.torture.log;

import java.util.Optional;

/**
 * One record of the log.
 *
 * @param position where it is
 * @param key its key; none: null
 * @param value its value; none: a tombstone
 * @param timestampMillis what Kafka is told; none: when it is written
 * @param valid whether it keeps the contract of the event
 */
@SuppressWarnings("ArrayRecordComponent") // What becomes of the very bytes is what matters.
public record LogRecord(
        Position position,
        Optional<byte[]> key,
        Optional<byte[]> value,
        Optional<Long> timestampMillis,
        boolean valid) {}
