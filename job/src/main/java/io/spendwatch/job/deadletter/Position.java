package io.spendwatch.job.deadletter;

import java.io.Serializable;

/**
 * Where a record was read: its log and its place in it.
 *
 * @param source a topic and its partition, such as {@code transactions-data-3}, or a file's path
 * @param offset the Kafka offset, or the line's number from 1
 */
public record Position(String source, long offset) implements Serializable {
    @Override
    public String toString() {
        return source + "@" + offset;
    }
}
