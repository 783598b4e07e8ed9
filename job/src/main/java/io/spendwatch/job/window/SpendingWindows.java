package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceKeyCodec;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import io.spendwatch.job.transaction.Utf8;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps each customer's spending by slice and type, and when the watermark passes the end of a window, sums its slices
 * and has the rules judge them. All rules share the slices, which are kept for the retention time: a rule that is added
 * sees what was spent before.
 *
 * <p>A customer has a timer at the next end of each shape of window that holds one of their slices. Whenever one is
 * due, slices that were kept long enough are dropped; after the last of them one more timer drops the rest. What has come
 * is complete one millisecond before an end (see Flink's watermarks), so that is when the timer is due.
 */
public final class SpendingWindows extends AbstractStreamOperator<Alert>
        implements OneInputStreamOperator<SliceSpending, Alert>, Triggerable<Utf8, VoidNamespace> {
    private static final long serialVersionUID = 1;

    private final SliceTime sliceTime;
    private final Duration slice;
    private final Duration retain;
    private final List<RuleDefinition> rules;

    private transient MapStateDescriptor<SliceKey, Spending> slicesDescriptor;
    private transient MapState<SliceKey, Spending> slices;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient DurableCounts counts;
    private transient Counter slicesHeld;
    private transient EndToEndLatency latency;
    private transient ClosedWindows closedWindows;
    private transient Judge judge;
    private transient List<WindowEnds> windowEnds;
    private transient CustomerSlices customerSlices;
    private transient StreamRecord<Alert> alert;
    private transient long watermark;

    /**
     * Makes the operator.
     *
     * @param slice how long a slice is
     * @param retain how long slices are kept; at least the longest window of a rule
     * @param rules those that are judged, each known to compile
     */
    public SpendingWindows(Duration slice, Duration retain, List<RuleDefinition> rules) {
        this.sliceTime = SliceTime.of(slice);
        this.slice = slice;
        this.retain = retain;
        this.rules = List.copyOf(rules);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
        closedWindows = new ClosedWindows(context.getOperatorStateStore(), sliceTime.sizeMillis());
        watermark = closedWindows.restoredWatermark();
    }

    @Override
    public void open() throws Exception {
        super.open();
        slicesDescriptor = new MapStateDescriptor<>(
                "slices", new CodecSerializer<>(new SliceKeyCodec()), new CodecSerializer<>(new SpendingCodec()));
        slices = getRuntimeContext().getMapState(slicesDescriptor);
        timers = getInternalTimerService("window-ends", VoidNamespaceSerializer.INSTANCE, this);
        customerSlices = new CustomerSlices();
        alert = new StreamRecord<>(null);
        RuleCompiler compiler = new RuleCompiler(slice, retain);
        judge = new Judge(rules.stream().map(compiler::compile).toList(), counts);
        windowEnds = judge.windowEnds();
        latency = new EndToEndLatency(getMetricGroup(), getProcessingTimeService());
        slicesHeld = counts.gauge(WindowMetrics.SLICES_HELD);
        if (!closedWindows.slicesCounted()) {
            countSlices();
        }
        watchNewShapes();
    }

    @Override
    public void processElement(StreamRecord<SliceSpending> element) throws Exception {
        SliceSpending part = element.getValue();
        Spending sum = slices.get(part.slice());
        if (sum == null) {
            sum = new Spending();
            slicesHeld.inc();
            watch(part.slice().startMillis(), windowEnds);
        }
        sum.add(part.spending());
        slices.put(part.slice(), sum);
        latency.measure(part.oldestTimestampMillis());
    }

    @Override
    public void onEventTime(InternalTimer<Utf8, VoidNamespace> timer) throws Exception {
        long now = timer.getTimestamp() + 1;
        readSlices(now);
        judge.judge(timer.getKey(), customerSlices, now, match -> {
            alert.replace(match, timer.getTimestamp());
            output.collect(alert);
        });
        watchOn(now);
    }

    @Override
    public void onProcessingTime(InternalTimer<Utf8, VoidNamespace> timer) {
        throw new IllegalStateException("Windows close in event time only");
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        watermark = Math.max(watermark, mark.getTimestamp());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        counts.snapshot();
        closedWindows.snapshot(windowEnds, watermark);
    }

    /** Reads the customer's slices and drops those that have been kept long enough. */
    private void readSlices(long now) throws Exception {
        customerSlices.clear();
        boolean anyKept = false;
        Iterator<Map.Entry<SliceKey, Spending>> entries = slices.iterator();
        while (entries.hasNext()) {
            Map.Entry<SliceKey, Spending> entry = entries.next();
            SliceKey key = entry.getKey();
            customerSlices.add(key, entry.getValue());
            if (retainedUntil(key.startMillis()) <= now) {
                entries.remove();
                slicesHeld.dec();
            } else {
                anyKept = true;
            }
        }
        if (!anyKept) {
            // State on the heap would keep the empty map of every customer that ever was.
            slices.clear();
        }
    }

    /** Sets the timers of a slice that is new to the customer. */
    private void watch(long sliceStartMillis, List<WindowEnds> shapes) {
        long sliceEndMillis = sliceStartMillis + sliceTime.sizeMillis();
        for (WindowEnds ends : shapes) {
            long first = ends.firstHolding(sliceEndMillis);
            long due = first - 1 <= watermark ? ends.after(watermark + 1) : first;
            if (due <= ends.lastHolding(sliceStartMillis)) {
                setTimer(due);
            }
        }
        if (windowEnds.isEmpty()) {
            setTimer(retainedUntil(sliceStartMillis));
        }
    }

    /** Sets the timers of the ends that come after this one, or, after the last of them, of the slices' own end. */
    private void watchOn(long now) {
        if (customerSlices.isEmpty()) {
            return;
        }
        boolean anotherEnd = false;
        for (WindowEnds ends : windowEnds) {
            long next = ends.after(now);
            if (next <= ends.lastHolding(customerSlices.latestStartMillis())) {
                setTimer(next);
                anotherEnd = true;
            }
        }
        if (!anotherEnd && retainedUntil(customerSlices.latestStartMillis()) > now) {
            setTimer(retainedUntil(customerSlices.latestStartMillis()));
        }
    }

    /** Counts what is in state: earlier versions of the job did not. */
    private void countSlices() throws Exception {
        slicesHeld.dec(slicesHeld.getCount());
        forEachSlice(key -> slicesHeld.inc());
    }

    private void watchNewShapes() throws Exception {
        List<WindowEnds> newShapes = closedWindows.newSinceRestore(windowEnds);
        if (newShapes.isEmpty() || watermark == Long.MAX_VALUE) {
            return;
        }
        forEachSlice(key -> watch(key.startMillis(), newShapes));
    }

    /** Goes through the whole state; the customer of the slice is the current key. */
    private void forEachSlice(Consumer<SliceKey> action) throws Exception {
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        slicesDescriptor,
                        (customer, state) -> state.keys().forEach(action));
    }

    private long retainedUntil(long sliceStartMillis) {
        return sliceStartMillis + sliceTime.sizeMillis() + retain.toMillis();
    }

    private void setTimer(long endMillis) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, endMillis - 1);
    }
}
