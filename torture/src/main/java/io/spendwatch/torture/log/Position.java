package io.spendwatch.torture.log;

/** Where a record is in the topic of the transactions. */
public record Position(int partition, long offset) {
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
