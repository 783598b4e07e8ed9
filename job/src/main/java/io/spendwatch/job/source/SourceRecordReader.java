package io.spendwatch.job.source;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;

/** Makes a source record of the bytes that were read. Reuses one record; for one thread. */
public final class SourceRecordReader {

    /** The record's timestamp where the log has none: then no event time is too far ahead of it. */
    public static final long NO_TIMESTAMP = TransactionParser.NO_TIMESTAMP;

    private final TransactionParser parser;
    private final SourceRecord sourceRecord = new SourceRecord(new Transaction());

    /** Makes a reader of a log without timestamps, such as a file: no event time is too far ahead there. */
    public SourceRecordReader() {
        this(Duration.ZERO);
    }

    /** Makes a reader that rejects event times further ahead of the record's timestamp than this. */
    public SourceRecordReader(Duration maxFutureSkew) {
        parser = new TransactionParser(maxFutureSkew);
    }

    /** Notes where the next record is: its partition or file, and its offset or line. */
    public SourceRecordReader at(String source, long offset) {
        sourceRecord.setPosition(source, offset);
        return this;
    }

    public SourceRecordReader withKey(byte[] key) {
        sourceRecord.setKey(key);
        return this;
    }

    public SourceRecordReader withoutKey() {
        sourceRecord.clearKey();
        return this;
    }

    /** Returns the record with this value, parsed. It is the same object each time. */
    public SourceRecord read(byte[] value, int offset, int length, long recordTimestampMillis) {
        sourceRecord.setValue(value, offset, length);
        return parse(value, offset, length, recordTimestampMillis);
    }

    /** Returns the record without a value: a tombstone. It is the same object each time. */
    public SourceRecord readTombstone() {
        sourceRecord.clearValue();
        return parse(sourceRecord.value(), 0, 0, NO_TIMESTAMP);
    }

    private SourceRecord parse(byte[] value, int offset, int length, long recordTimestampMillis) {
        if (parser.parse(value, offset, length, recordTimestampMillis, sourceRecord.transaction())) {
            sourceRecord.accept();
        } else {
            sourceRecord.reject(parser.reason(), parser.detail());
        }
        return sourceRecord;
    }
}
