package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.rulebook.RuleTally;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Utf8;
import java.time.Duration;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps each customer's spending by slice and type, and when the watermark passes the end of a window, sums its slices
 * and has the rules judge them that count for this end. All rules share the slices, which are kept for the retention
 * time: a rule that is added sees what was spent before.
 *
 * <p>The rules come by the second input, to every subtask the same ones in the same order, at each start all of them
 * anew, and each before the watermark of that input passes the time from which on it counts. So no window closes before
 * its rules are known, and they need no state here.
 *
 * <p>A rule that does not wait for the end announces its alerts provisionally, see {@link EarlyJudge} for what that
 * costs; without such a rule it costs nothing. When the window closes each of them is confirmed or withdrawn, by the
 * version of the rule that counts then. What is announced and withdrawn depends on the order in which transactions come;
 * what is final or confirmed never does.
 */
public final class SpendingWindows extends AbstractStreamOperator<Alert>
        implements TwoInputStreamOperator<SliceSpending, RuleChange, Alert>, Triggerable<Utf8, VoidNamespace> {
    private static final long serialVersionUID = 1;

    /** The way of what was counted of each rule: told before each checkpoint and at the end. */
    public static final OutputTag<RuleTally> TALLIES = RuleCounts.TALLIES;

    private final Duration slice;
    private final Duration retain;

    private transient DurableCounts counts;
    private transient ClosedWindows closedWindows;
    private transient LastAnnounced lastAnnounced;
    private transient Slices slices;
    private transient WindowTimers timers;
    private transient RuleVersions rules;
    private transient RuleCounts ruleCounts;
    private transient Judge judge;
    private transient EarlyJudge earlyJudge;
    private transient Announcements announcements;
    private transient CustomerSlices customerSlices;
    private transient EndToEndLatency latency;
    private transient StreamRecord<Alert> alert;

    /**
     * Makes the operator.
     *
     * @param slice how long a slice is
     * @param retain how long slices are kept; at least the longest window of a rule
     */
    public SpendingWindows(Duration slice, Duration retain) {
        this.slice = slice;
        this.retain = retain;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
        closedWindows = new ClosedWindows(context.getOperatorStateStore(), slice.toMillis());
        lastAnnounced = new LastAnnounced(context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        Retention retention = Retention.of(slice, retain);
        slices = new Slices(
                getRuntimeContext(), getKeyedStateBackend(), retention, counts.gauge(WindowMetrics.SLICES_HELD));
        timers = new WindowTimers(
                getInternalTimerService("window-ends", VoidNamespaceSerializer.INSTANCE, this),
                retention,
                closedWindows.restoredShapes(),
                closedWindows.restoredWatermark());
        announcements = new Announcements(getRuntimeContext(), lastAnnounced);
        rules = new RuleVersions(new RuleCompiler(slice, retain));
        ruleCounts = new RuleCounts(counts);
        judge = new Judge(rules, ruleCounts);
        earlyJudge = new EarlyJudge(rules, slices, timers, announcements, retention);
        customerSlices = new CustomerSlices();
        latency = new EndToEndLatency(getMetricGroup(), getProcessingTimeService());
        alert = new StreamRecord<>(null);
        if (!closedWindows.slicesCounted()) {
            slices.countAll();
        }
    }

    @Override
    public void processElement1(StreamRecord<SliceSpending> element) throws Exception {
        SliceSpending part = element.getValue();
        if (slices.add(part)) {
            timers.setFor(part.slice().startMillis());
        }
        if (rules.anyOnMatch()) {
            earlyJudge.judge(part.customer(), part.slice(), this::raise);
        }
        latency.measure(part.oldestTimestampMillis());
    }

    @Override
    public void processElement2(StreamRecord<RuleChange> element) {
        RuleChange change = element.getValue();
        if (rules.add(change)) {
            ruleCounts.show(change.id());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() > timers.watermark()) {
            rules.forgetUntil(timers.watermark() + 1);
            timers.watch(rules.windowEnds(), slices);
        }
        super.processWatermark(mark);
        timers.closedUntil(mark.getTimestamp());
    }

    @Override
    public void onEventTime(InternalTimer<Utf8, VoidNamespace> timer) throws Exception {
        long now = timer.getTimestamp() + 1;
        slices.readAndDrop(now, customerSlices);
        judge.judge(timer.getKey(), customerSlices, now, announcements.take(now), this::raise);
        timers.setNext(customerSlices, now);
    }

    @Override
    public void onProcessingTime(InternalTimer<Utf8, VoidNamespace> timer) {
        throw new IllegalStateException("Windows close in event time only");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        tellTallies();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        counts.snapshot();
        closedWindows.snapshot(timers.watched(), timers.watermark());
        lastAnnounced.snapshot();
    }

    @Override
    public void finish() throws Exception {
        tellTallies();
        super.finish();
    }

    /** Sends an alert with the last millisecond of its window as its timestamp, whenever that is. */
    private void raise(Alert raised) {
        output.collect(alert.replace(raised, raised.windowEnd().toEpochMilli() - 1));
    }

    private void tellTallies() {
        ruleCounts.tell(tally -> output.collect(TALLIES, new StreamRecord<>(tally)));
    }
}
