package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.Transaction;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
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
public final class Gate extends AbstractStreamOperator<Transaction>
        implements OneInputStreamOperator<SourceRecord, Transaction> {
    private static final long serialVersionUID = 1;

    /** The way of the dead letters. */
    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", new CodecTypeInformation<>(new DeadLetterCodec()));

    /** The way of the late events. */
    public static final OutputTag<LateEvent> LATE_EVENTS =
            new OutputTag<>("late-events", new CodecTypeInformation<>(new LateEventCodec()));

    private final SliceTime slices;
    private final long outOfOrdernessMillis;

    private transient PartitionClocks clocks;
    private transient Memory memory;
    private transient Promise promise;
    private transient DurableCounts durableCounts;
    private transient GateCounts counts;
    private transient StreamRecord<Transaction> passing;

    public Gate(SliceTime slices, Duration outOfOrderness) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
        setChainingStrategy(ChainingStrategy.ALWAYS);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        clocks = new PartitionClocks();
        memory = new Memory(context, getRuntimeContext());
        durableCounts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        counts = new GateCounts(durableCounts);
        passing = new StreamRecord<>(null);
        promise = Promise.open(getRuntimeContext(), getProcessingTimeService(), this::promise);
        getMetricGroup().gauge(GateMetrics.PROMISED_WATERMARK, promise::watermark);
        getMetricGroup()
                .gauge(
                        GateMetrics.EVENT_TIME_LAG,
                        () -> promise.lag(getProcessingTimeService().getCurrentProcessingTime()));
        memory.tell();
    }

    @Override
    public void processElement(StreamRecord<SourceRecord> element) throws Exception {
        if (!memory.isRecalled()) {
            remember();
        }
        SourceRecord event = element.getValue();
        if (!event.isValid()) {
            counts.deadLetter(event.reason());
            output.collect(DEAD_LETTERS, new StreamRecord<>(event.toDeadLetter()));
            return;
        }
        counts.valid();
        Transaction transaction = event.transaction();
        long eventTimeMillis = transaction.eventTimeMillis();
        long clockMillis = clocks.advance(event.source(), eventTimeMillis);
        if (slices.isClosed(eventTimeMillis, clockMillis - outOfOrdernessMillis - 1)) {
            divert(event, LateReason.OUT_OF_ORDER, clockMillis);
        } else if (slices.isClosed(eventTimeMillis, promise.watermark())) {
            requireNotDrained();
            divert(event, LateReason.IDLE_PARTITION, clockMillis);
        } else {
            output.collect(passing.replace(transaction, eventTimeMillis));
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
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        memory.snapshot(promise.watermark(), clocks);
        durableCounts.snapshot();
    }

    @Override
    public void close() throws Exception {
        if (promise != null) {
            promise.close();
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

    private void divert(SourceRecord event, LateReason reason, long clockMillis) {
        counts.late(reason);
        output.collect(LATE_EVENTS, new StreamRecord<>(event.toLateEvent(reason, clockMillis)));
    }

    private void promise(long watermark) throws Exception {
        remember();
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
        promise(memories.stream().mapToLong(GateMemory::promised).min().orElse(Long.MIN_VALUE));
    }
}
