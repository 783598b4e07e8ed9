package io.spendwatch.job.combine;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * Sums transactions by customer, slice and type before the shuffle, so that a busy customer costs one record a slice
 * instead of one a transaction. It holds no state: it hands everything on before a checkpoint's barrier, and before a
 * watermark that closes a slice; and it holds nothing back for longer than it is told. Where combining is not worth it,
 * see {@link CombinerTrial}, transactions go straight on, each as a sum of its own.
 */
public final class Combiner extends AbstractStreamOperator<SliceSpending>
        implements OneInputStreamOperator<TransactionBatch, SliceSpending>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1;

    /** Counts the transactions that came, summed here or not. */
    public static final String COMBINED_METRIC = "combinedTransactions";

    /** Counts the sums that were handed on: the fewer, the more the combiner is worth. */
    public static final String HANDED_ON_METRIC = "combinedSums";

    /** Shows which share of the transactions found their sum in the buffer since the start, 0 to 1; 0 before the first. */
    public static final String HIT_RATE_METRIC = "combinerHitRate";

    private final SliceTime slices;
    private final int capacity;
    private final long delayMillis;

    private transient PartialSums sums;
    private transient CombinerTrial trial;
    private transient StreamRecord<SliceSpending> sum;
    private transient Transaction transaction;
    private transient Counter combined;
    private transient Counter handedOn;
    private transient long hits;
    private transient long watermark;

    /** Makes a combiner that holds at most so many sums, each for at most so long on the clock on the wall. */
    public Combiner(SliceTime slices, int capacity, Duration delay) {
        this.slices = slices;
        this.capacity = capacity;
        this.delayMillis = delay.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        sums = new PartialSums(capacity);
        trial = new CombinerTrial();
        sum = new StreamRecord<>(null);
        transaction = new Transaction();
        combined = getMetricGroup().counter(COMBINED_METRIC);
        handedOn = getMetricGroup().counter(HANDED_ON_METRIC);
        getMetricGroup().gauge(HIT_RATE_METRIC, this::hitRate);
        watermark = Long.MIN_VALUE;
        drainLater();
    }

    @Override
    public void processElement(StreamRecord<TransactionBatch> element) {
        TransactionBatch batch = element.getValue();
        combined.inc(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            batch.get(row, transaction);
            take(slices.startOf(transaction.eventTimeMillis()));
        }
    }

    /** Takes the transaction that was read, of the slice that starts here. */
    private void take(long sliceStartMillis) {
        if (trial.isStraightOn()) {
            handedOn.inc();
            output.collect(sum.replace(SliceSpending.of(transaction, sliceStartMillis)));
            return;
        }
        boolean hit = sums.add(transaction, sliceStartMillis);
        trial.combined(hit);
        if (hit) {
            hits++;
        }
        if (sums.isFull()) {
            drain();
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (slices.closesBetween(watermark, mark.getTimestamp())) {
            drain();
        }
        watermark = mark.getTimestamp();
        super.processWatermark(mark);
    }

    @Override
    public void onProcessingTime(long time) {
        drain();
        drainLater();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        drain();
    }

    @Override
    public void finish() throws Exception {
        drain();
        super.finish();
    }

    private void drainLater() {
        ProcessingTimeService clock = getProcessingTimeService();
        ScheduledFuture<?> unused = clock.registerTimer(clock.getCurrentProcessingTime() + delayMillis, this);
    }

    private double hitRate() {
        // Read in this order, the share is never more than one while the task goes on counting.
        double found = hits;
        return found == 0 ? 0 : found / combined.getCount();
    }

    private void drain() {
        handedOn.inc(sums.size());
        sums.drain(partial -> output.collect(sum.replace(partial)));
    }
}
