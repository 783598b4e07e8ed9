package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.trace.TracedTransactionCodec;
import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingReportCodec;
import io.spendwatch.job.trace.TracingSwitch;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * Lets valid events pass whose slice is open, and sends the others aside with their bytes.
 *
 * <p>An event is late when its slice had ended on its own partition's clock, which the order of the log alone decides.
 * It is late too when this subtask has already promised, by its watermark, that the slice is over; only an event of a
 * partition that was idle or new meets that. The promise and the clocks are in the checkpoint, so that a restart
 * decides as the first run did.
 *
 * <p>A subtask all of whose partitions are idle stays active towards the rest of the job and promises what the active
 * subtasks have promised. No window can therefore close on a watermark that some subtask has not promised itself, and
 * nothing that passes here comes late to a window.
 */
public final class Gate extends AbstractStreamOperator<TransactionBatch>
        implements OneInputStreamOperator<SourceBatch, TransactionBatch> {
    private static final long serialVersionUID = 1;

    /** The way of the dead letters. */
    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", new CodecTypeInformation<>(new DeadLetterCodec()));

    /** The way of the late events. */
    public static final OutputTag<LateEvent> LATE_EVENTS =
            new OutputTag<>("late-events", new CodecTypeInformation<>(new LateEventCodec()));

    /** The way of the transactions one by one, while tracing is on. */
    public static final OutputTag<TracedTransaction> TRACES =
            new OutputTag<>("traces", new CodecTypeInformation<>(new TracedTransactionCodec()));

    /** The way of the word from when on they are sent: one from each subtask once tracing is on. */
    public static final OutputTag<TracingReport> TRACING =
            new OutputTag<>("tracing", new CodecTypeInformation<>(new TracingReportCodec()));

    private static final long TRACING_POLL_MILLIS = 200;

    private final SliceTime slices;
    private final long outOfOrdernessMillis;
    private final TracingSwitch tracingSwitch;

    private transient PartitionClocks clocks;
    private transient Memory memory;
    private transient Promise promise;
    private transient Tracer tracer;
    private transient DurableCounts durableCounts;
    private transient GateCounts counts;
    private transient StreamRecord<TransactionBatch> passing;
    private transient Transaction traced;

    /**
     * Makes the operator.
     *
     * @param slices how event time is cut
     * @param outOfOrderness how far a partition's watermark stays behind its clock
     * @param tracingSwitch whether transactions are sent on one by one too
     */
    public Gate(SliceTime slices, Duration outOfOrderness, TracingSwitch tracingSwitch) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
        this.tracingSwitch = tracingSwitch;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        clocks = new PartitionClocks();
        memory = new Memory(context, getRuntimeContext());
        durableCounts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
        tracer = new Tracer(getRuntimeContext().getTaskInfo(), tracingSwitch);
    }

    @Override
    public void open() throws Exception {
        super.open();
        counts = new GateCounts(durableCounts);
        passing = new StreamRecord<>(null);
        traced = new Transaction();
        promise = Promise.open(getRuntimeContext(), getProcessingTimeService(), this::promise);
        getMetricGroup().gauge(GateMetrics.PROMISED_WATERMARK, promise::watermark);
        getMetricGroup()
                .gauge(
                        GateMetrics.EVENT_TIME_LAG,
                        () -> promise.lag(getProcessingTimeService().getCurrentProcessingTime()));
        memory.tell();
        tracer.awaitStart();
        watchTracing();
    }

    @Override
    public void processElement(StreamRecord<SourceBatch> element) throws Exception {
        if (!memory.isRecalled()) {
            remember();
        }
        reportTracing();
        SourceBatch batch = element.getValue();
        for (DeadLetter deadLetter : batch.deadLetters()) {
            counts.deadLetter(DeadLetterReason.valueOf(deadLetter.reason()));
            output.collect(DEAD_LETTERS, new StreamRecord<>(deadLetter));
        }
        if (batch.hasValid()) {
            letPass(batch);
        }
    }

    /** Takes the late ones out of the valid ones, which it sends on in one piece. */
    private void letPass(SourceBatch batch) {
        TransactionBatch transactions = batch.transactions();
        counts.valid(transactions.size());
        PartitionClocks.Clock clock = clocks.of(batch.source());
        long sliceEndMillis = Long.MIN_VALUE;
        int inTime = 0;
        for (int row = 0; row < transactions.size(); row++) {
            long eventTimeMillis = transactions.eventTimeMillis(row);
            long clockMillis = clock.advance(eventTimeMillis, batch.offset(row));
            // Mostly it is that of the one before, and need not be worked out.
            if (eventTimeMillis >= sliceEndMillis || eventTimeMillis < sliceEndMillis - slices.sizeMillis()) {
                sliceEndMillis = slices.endOf(eventTimeMillis);
            }
            if (sliceEndMillis <= clockMillis - outOfOrdernessMillis) {
                divert(batch, row, LateReason.OUT_OF_ORDER, clock);
            } else if (sliceEndMillis - 1 <= promise.watermark()) {
                requireNotDrained();
                divert(batch, row, LateReason.IDLE_PARTITION, clock);
            } else {
                if (tracer.isTracing()) {
                    trace(transactions, row, clockMillis);
                }
                transactions.move(row, inTime++);
            }
        }
        transactions.truncate(inTime);
        if (inTime > 0) {
            output.collect(passing.replace(transactions, batch.latestMillis()));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        promise(mark.getTimestamp());
    }

    /** Keeps the status to itself: towards the rest of the job this subtask is never idle. */
    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        promise.setIdle(status.isIdle());
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        remember();
        reportTracing();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        memory.snapshot(promise.watermark(), clocks, tracer.tracedAfterMillis());
        durableCounts.snapshot();
    }

    @Override
    public void close() throws Exception {
        if (promise != null) {
            promise.close();
        }
        if (tracer != null) {
            tracer.close();
        }
        super.close();
    }

    /** Draining closes every window there will ever be: a job that goes on from there would find all events late. */
    private void requireNotDrained() {
        if (promise.watermark() == Long.MAX_VALUE) {
            throw new IllegalStateException("The job was restored from a savepoint that was taken with --drain, which"
                    + " closed all windows for good: restore it from one that was taken without, or start it anew");
        }
    }

    private void divert(SourceBatch batch, int row, LateReason reason, PartitionClocks.Clock clock) {
        counts.late(reason);
        output.collect(
                LATE_EVENTS, new StreamRecord<>(batch.toLateEvent(row, reason, clock.millis(), clock.movedBy())));
    }

    /**
     * Sends a transaction on by itself, unless the watermark that its own partition has sent is past it: those who look
     * at each have gone on then. Its slice may be open all the same.
     */
    private void trace(TransactionBatch transactions, int row, long clockMillis) {
        long eventTimeMillis = transactions.eventTimeMillis(row);
        if (eventTimeMillis >= clockMillis - outOfOrdernessMillis && eventTimeMillis > promise.watermark()) {
            transactions.get(row, traced);
            output.collect(TRACES, new StreamRecord<>(TracedTransaction.of(traced), eventTimeMillis));
        } else {
            counts.untraced();
        }
    }

    /** Says, before the next record passes and before the next watermark, that tracing is on. */
    private void reportTracing() throws Exception {
        if (tracer.isToReport()) {
            remember();
        }
        // What was remembered has been promised, which reports first.
        if (tracer.isToReport()) {
            output.collect(TRACING, new StreamRecord<>(tracer.report(clocks)));
        }
    }

    /** Looks from time to time, for a subtask that has nothing to do is to report too. */
    private void watchTracing() {
        ProcessingTimeService time = getProcessingTimeService();
        ScheduledFuture<?> unused = time.registerTimer(time.getCurrentProcessingTime() + TRACING_POLL_MILLIS, now -> {
            reportTracing();
            if (!tracer.isTracing()) {
                watchTracing();
            }
        });
    }

    private void promise(long watermark) throws Exception {
        remember();
        reportTracing();
        if (promise.raise(watermark)) {
            super.processWatermark(new Watermark(watermark));
        }
    }

    /**
     * Takes in, before anything is decided, what is remembered, and promises it again: the windows have forgotten what
     * each subtask had promised, and might wait in vain for one that has nothing to add.
     */
    private void remember() throws Exception {
        if (memory.isRecalled()) {
            return;
        }
        List<GateMemory> memories = memory.recall();
        for (GateMemory one : memories) {
            one.clocks().forEach(clocks::restore);
        }
        tracer.remember(memories);
        promise(memories.stream().mapToLong(GateMemory::promised).min().orElse(Long.MIN_VALUE));
    }
}
