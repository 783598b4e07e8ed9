package io.spendwatch.job.deadletter;

/**
 * What could not be used, with its original bytes, why, and where it was read.
 *
 * @param reason an upper-case word from a closed list; a metric label
 * @param detail what is wrong, naming the field; one line
 * @param position where it was read
 * @param key the record's key as it came; of no bytes when there was none
 * @param value the record's value as it came; of no bytes when there was none
 * @param hasKey whether there was a key
 * @param hasValue whether there was a value: a tombstone has none
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; nobody compares them.
public record DeadLetter(
        String reason, String detail, Position position, byte[] key, byte[] value, boolean hasKey, boolean hasValue) {}
