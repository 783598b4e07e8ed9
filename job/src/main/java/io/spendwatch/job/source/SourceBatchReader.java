package io.spendwatch.job.source;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.transaction.EventLimits;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;

/**
 * Parses records into a batch. The batch keeps the bytes of a valid one as they are, without a copy: they must not be
 * changed as long as it is in use. For one thread.
 */
public final class SourceBatchReader {

    /** The record's timestamp where the log has none: then no event time is too far ahead of it. */
    public static final long NO_TIMESTAMP = TransactionParser.NO_TIMESTAMP;

    private final TransactionParser parser;
    private final Transaction transaction = new Transaction();
    private final RawRecord raw = new RawRecord();

    /** Makes a reader of a log without timestamps, such as a file: no event time is too far ahead there. */
    public SourceBatchReader() {
        this(EventLimits.ofFiles(EventLimits.USUAL_WINDOW));
    }

    /** Makes a reader that rejects event times beyond these limits. */
    public SourceBatchReader(EventLimits limits) {
        parser = new TransactionParser(limits);
    }

    /** Notes where the next record is: its offset or its line. */
    public SourceBatchReader at(long offset) {
        raw.setOffset(offset);
        return this;
    }

    public SourceBatchReader withKey(byte[] array, int offset, int length) {
        raw.setKey(array, offset, length);
        return this;
    }

    public SourceBatchReader withoutKey() {
        raw.clearKey();
        return this;
    }

    /**
     * Adds the record with this value.
     *
     * @param recordTimestampMillis its Kafka timestamp, since the epoch, or {@link #NO_TIMESTAMP}
     */
    public void read(byte[] array, int offset, int length, long recordTimestampMillis, SourceBatch into) {
        raw.setValue(array, offset, length);
        parse(array, offset, length, recordTimestampMillis, into);
    }

    /** Adds a record without a value: a tombstone. */
    public void readTombstone(SourceBatch into) {
        raw.clearValue();
        parse(raw.valueArray(), 0, 0, NO_TIMESTAMP, into);
    }

    private void parse(byte[] array, int offset, int length, long recordTimestampMillis, SourceBatch into) {
        if (parser.parse(array, offset, length, recordTimestampMillis, transaction)) {
            into.add(transaction, raw);
        } else {
            reject(into);
        }
    }

    private void reject(SourceBatch into) {
        into.add(new DeadLetter(
                parser.reason().name(),
                parser.detail(),
                new Position(into.source(), raw.offset()),
                raw.keyCopy(),
                raw.valueCopy(),
                raw.hasKey(),
                raw.hasValue()));
    }
}
