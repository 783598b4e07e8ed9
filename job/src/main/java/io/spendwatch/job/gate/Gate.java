package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.job.transaction.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
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
    private transient ListState<GateMemory> memoryState;
    private transient Recollection recollection;
    private transient boolean remembers;
    private transient DurableCounts counts;
    private transient Counter valid;
    private transient Map<DeadLetterReason, Counter> deadLetters;
    private transient Map<LateReason, Counter> late;
    private transient StreamRecord<Transaction> passing;
    private transient Optional<WatermarkExchange> exchange;
    private transient boolean idle;
    private transient long promised;

    public Gate(SliceTime slices, Duration outOfOrderness) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
        setChainingStrategy(ChainingStrategy.ALWAYS);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        clocks = new PartitionClocks();
        promised = Long.MIN_VALUE;
        memoryState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("memory", new CodecSerializer<>(new GateMemoryCodec())));
        recollection = recollectionOf(context);
        counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        valid = counts.counter(GateMetrics.VALID);
        deadLetters = new EnumMap<>(DeadLetterReason.class);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters.put(reason, counts.counter(GateMetrics.DEAD_LETTERS, GateMetrics.REASON, reason.name()));
        }
        late = new EnumMap<>(LateReason.class);
        for (LateReason reason : LateReason.values()) {
            late.put(reason, counts.counter(GateMetrics.LATE, GateMetrics.REASON, reason.name()));
        }
        getMetricGroup().gauge(GateMetrics.PROMISED_WATERMARK, () -> promised);
        passing = new StreamRecord<>(null);
        exchange = openExchange();
        recollection.tell();
    }

    @Override
    public void processElement(StreamRecord<SourceRecord> element) throws Exception {
        if (!remembers) {
            remember();
        }
        SourceRecord event = element.getValue();
        if (!event.isValid()) {
            deadLetters.get(event.reason()).inc();
            output.collect(DEAD_LETTERS, new StreamRecord<>(event.toDeadLetter()));
            return;
        }
        valid.inc();
        Transaction transaction = event.transaction();
        long eventTimeMillis = transaction.eventTimeMillis();
        long clockMillis = clocks.advance(event.source(), eventTimeMillis);
        if (slices.isClosed(eventTimeMillis, clockMillis - outOfOrdernessMillis - 1)) {
            divert(event, LateReason.OUT_OF_ORDER, clockMillis);
        } else if (slices.isClosed(eventTimeMillis, promised)) {
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
        idle = status.isIdle();
        report();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        remember();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        memoryState.update(List.of(new GateMemory(subtask(), parallelism(), promised, clocks.toSnapshot())));
        counts.snapshot();
    }

    @Override
    public void close() throws Exception {
        if (exchange != null) {
            exchange.ifPresent(WatermarkExchange::close);
        }
        super.close();
    }

    /** Draining closes every window there will ever be: a job that goes on from there would find all events late. */
    private void requireNotDrained() {
        if (promised == Long.MAX_VALUE) {
            throw new IllegalStateException("The job was restored from a savepoint that was taken with --drain, which"
                    + " closed all windows for good: restore it from one that was taken without, or start it anew");
        }
    }

    private void divert(SourceRecord event, LateReason reason, long clockMillis) {
        late.get(reason).inc();
        output.collect(LATE_EVENTS, new StreamRecord<>(event.toLateEvent(reason, clockMillis)));
    }

    private void promise(long watermark) throws Exception {
        remember();
        if (watermark > promised) {
            promised = watermark;
            super.processWatermark(new Watermark(watermark));
            report();
        }
    }

    private void report() {
        exchange.ifPresent(others -> others.report(idle, promised));
    }

    private Recollection recollectionOf(StateInitializationContext context) throws Exception {
        ArrayList<GateMemory> given = new ArrayList<>();
        memoryState.get().forEach(given::add);
        boolean own = given.size() == 1 && given.get(0).parallelism() == parallelism();
        return new Recollection(
                getRuntimeContext().getGlobalAggregateManager(),
                new MemoryReport(context.getRestoredCheckpointId().orElse(0), given),
                !context.isRestored() || own);
    }

    /**
     * Takes in, before anything is decided, what is remembered, and promises it again: the windows have forgotten what
     * each subtask had promised, and might wait in vain for one that has nothing to add.
     */
    private void remember() throws Exception {
        if (remembers) {
            return;
        }
        remembers = true;
        long least = Long.MAX_VALUE;
        List<GateMemory> memories = recollection.complete();
        for (GateMemory memory : memories) {
            memory.clocks().forEach(clocks::restore);
            least = Math.min(least, memory.promised());
        }
        if (!memories.isEmpty() && least > Long.MIN_VALUE) {
            promised = least;
            super.processWatermark(new Watermark(promised));
        }
        report();
    }

    private int subtask() {
        return getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    }

    private int parallelism() {
        return getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    }

    private Optional<WatermarkExchange> openExchange() {
        if (parallelism() == 1) {
            return Optional.empty();
        }
        WatermarkExchange opened = new WatermarkExchange(
                getRuntimeContext().getGlobalAggregateManager(),
                subtask(),
                parallelism(),
                getRuntimeContext().getTaskInfo().getAttemptNumber());
        opened.report(false, promised);
        opened.start();
        followWhileIdle(getProcessingTimeService(), opened);
        return Optional.of(opened);
    }

    private void followWhileIdle(ProcessingTimeService clock, WatermarkExchange others) {
        ScheduledFuture<?> unused =
                clock.registerTimer(clock.getCurrentProcessingTime() + WatermarkExchange.INTERVAL_MILLIS, time -> {
                    if (idle) {
                        promise(others.activeWatermark());
                    }
                    followWhileIdle(clock, others);
                });
    }
}
