package io.spendwatch.job.source;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Records of one partition or file that follow each other, as they were read: the transactions of the valid ones, with what
 * is to be kept of them if they are late, and a dead letter for each of the others. Mutable and reused.
 */
public final class SourceBatch {
    /** So many records are a batch, if it has no reason to end before. */
    private static final int MOST_RECORDS = 1_024;

    /** So many bytes of texts are enough for a batch, so that memory which is reused stays small. */
    private static final int MOST_TEXT_BYTES = 1 << 18;

    private final TransactionBatch transactions = new TransactionBatch();
    private final RawRecords raw = new RawRecords();
    private final RawRecord scratch = new RawRecord();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private String source = "";
    private long latestMillis = Long.MIN_VALUE;

    /** Makes an empty batch of nowhere. */
    public SourceBatch() {}

    /** Forgets all records, and begins with those of this partition or file. */
    public void begin(String newSource) {
        raw.clear();
        transactions.clear();
        deadLetters.clear();
        source = newSource;
        latestMillis = Long.MIN_VALUE;
    }

    /** Returns the partition or the file that they were read from. */
    public String source() {
        return source;
    }

    /** Returns how many records there are, valid or not. */
    public int size() {
        return raw.size() + deadLetters.size();
    }

    /** Returns whether it is better to begin another one. */
    public boolean isFull() {
        return size() >= MOST_RECORDS || transactions.textsLength() >= MOST_TEXT_BYTES;
    }

    /** Returns whether any of them is valid. */
    public boolean hasValid() {
        return raw.size() > 0;
    }

    /** Returns the greatest event time, in milliseconds since the epoch; {@link Long#MIN_VALUE} if none is valid. */
    public long latestMillis() {
        return latestMillis;
    }

    /** Returns those that are valid; who takes some of them out does it after having asked for what is late. */
    public TransactionBatch transactions() {
        return transactions;
    }

    /** Returns what to keep of those that break the contract. */
    public List<DeadLetter> deadLetters() {
        return Collections.unmodifiableList(deadLetters);
    }

    /** Returns the place of a valid one in its partition: its offset or its line. */
    public long offset(int row) {
        return raw.offset(row);
    }

    /**
     * Returns what to keep of a valid one that came too late.
     *
     * @param clockMillis its partition's clock when it came
     * @param clockMovedBy the place of the event that the clock had its time from, or {@link LateEvent#UNKNOWN}
     */
    public LateEvent toLateEvent(int row, LateReason reason, long clockMillis, long clockMovedBy) {
        raw.get(row, scratch);
        return new LateEvent(
                reason,
                Instant.ofEpochMilli(transactions.eventTimeMillis(row)),
                Instant.ofEpochMilli(clockMillis),
                clockMovedBy,
                new Position(source, scratch.offset()),
                scratch.keyCopy(),
                scratch.valueCopy(),
                scratch.hasKey());
    }

    void add(Transaction transaction, RawRecord record) {
        transactions.add(transaction);
        raw.add(record);
        latestMillis = Math.max(latestMillis, transaction.eventTimeMillis());
    }

    void add(DeadLetter deadLetter) {
        deadLetters.add(deadLetter);
    }

    /** Returns the records of the valid ones, row by row. */
    RawRecords raw() {
        return raw;
    }
}
