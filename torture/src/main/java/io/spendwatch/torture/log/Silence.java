package io.spendwatch.torture.log;

/**
 * A partition gets nothing for a while.
 *
 * @param from the number of the event with which it begins, from 0
 * @param to the number of the event with which it is over
 */
public record Silence(int partition, long from, long to) {
    boolean covers(int aPartition, long event) {
        return aPartition == partition && event >= from && event < to;
    }
}
