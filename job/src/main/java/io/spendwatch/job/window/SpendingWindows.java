package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.ledger.Ledger;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Utf8;
import java.time.Duration;
import java.util.List;
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

/**
 * Keeps each customer's spending by slice and type, and when the watermark passes the end of a window, sums its slices
 * and has the rules judge them that count for this end. All rules share the slices, which are kept for the retention
 * time: a rule that is added sees what was spent before.
 *
 * <p>The rules come by the second input, to every subtask the same ones in the same order, at each start all of them
 * anew, and each before the watermark of that input passes the time from which on it counts. So no window closes before
 * its rules are known, and they need no state here, but for those of windows that are over and not yet closed.
 *
 * <p>Windows that are over are closed a key group at a time, in turn with the input, and the watermark is sent on when all
 * are: see {@link TurnTaking}, and {@link ClosedGroups} for what a checkpoint says of it.
 *
 * <p>A rule that does not wait for the end announces its alerts provisionally, see {@link EarlyJudge} for what that
 * costs; without such a rule it costs nothing. When the window closes each of them is confirmed or withdrawn, by the
 * version of the rule that counts then. What is announced and withdrawn depends on the order in which transactions come;
 * what is final or confirmed never does.
 */
public final class SpendingWindows extends AbstractStreamOperator<Alert>
        implements TwoInputStreamOperator<SliceSpending, RuleChange, Alert>, Triggerable<Utf8, VoidNamespace> {
    private static final long serialVersionUID = 1;

    /** What a barrier that comes may have to wait for: far less than a checkpoint takes, far more than a change of turns. */
    private static final Duration CLOSING_STEP = Duration.ofMillis(10);

    private final Duration slice;
    private final Duration retain;
    private final long openSlicesBytes;
    private final Duration closingStep;

    private transient DurableCounts counts;
    private transient ClosedWindows closedWindows;
    private transient LastAnnounced lastAnnounced;
    private transient Retention retention;
    private transient Ledger ledger;
    private transient ClosedGroups closedGroups;
    private transient WindowClosing closing;
    private transient TurnTaking turns;
    private transient RuleVersions rules;
    private transient OverdueRules overdueRules;
    private transient RuleCounts ruleCounts;
    private transient EarlyJudge earlyJudge;
    private transient Announcements announcements;
    private transient EndToEndLatency latency;
    private transient StreamRecord<Alert> alert;
    private transient long received;
    private transient long forwarded;

    /**
     * Makes the operator.
     *
     * @param slice how long a slice is
     * @param retain how long slices are kept; at least the longest window of a rule
     * @param openSlicesBytes about how much of the heap each subtask takes for slices that are open
     */
    public SpendingWindows(Duration slice, Duration retain, long openSlicesBytes) {
        this(slice, retain, openSlicesBytes, CLOSING_STEP);
    }

    /** @param closingStep about how long windows are closed before it is the input's turn */
    SpendingWindows(Duration slice, Duration retain, long openSlicesBytes, Duration closingStep) {
        this.slice = slice;
        this.retain = retain;
        this.openSlicesBytes = openSlicesBytes;
        this.closingStep = closingStep;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
        closedWindows = new ClosedWindows(context.getOperatorStateStore(), slice.toMillis());
        overdueRules = new OverdueRules(context.getOperatorStateStore());
        lastAnnounced = new LastAnnounced(context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        retention = Retention.of(slice, retain);
        ledger = new Ledger(getRuntimeContext(), getKeyedStateBackend(), openSlicesBytes);
        getMetricGroup().gauge(WindowMetrics.SLICES_HELD, ledger::lines);
        announcements = new Announcements(
                getRuntimeContext(),
                getKeyedStateBackend(),
                lastAnnounced,
                getInternalTimerService("window-ends", VoidNamespaceSerializer.INSTANCE, this));
        rules = new RuleVersions(new RuleCompiler(slice, retain));
        ruleCounts = new RuleCounts(counts);
        earlyJudge = new EarlyJudge(rules, ledger, announcements, retention);
        latency = new EndToEndLatency(getMetricGroup(), getProcessingTimeService());
        alert = new StreamRecord<>(null);
        openClosing();
    }

    private void openClosing() throws Exception {
        received = Long.MIN_VALUE;
        forwarded = Long.MIN_VALUE;
        long reached = closedWindows.restoredWatermark();
        closedGroups = new ClosedGroups(ledger, reached);
        rules.restore(overdueRules.restored(), reached == Long.MAX_VALUE ? reached : reached + 1);
        closing = new WindowClosing(
                ledger, closedGroups, reached, rules, announcements, new Judge(ruleCounts), retention, this::raise);
        turns = new TurnTaking(
                getContainingTask()
                        .getMailboxExecutorFactory()
                        .createExecutor(getOperatorConfig().getChainIndex()),
                getProcessingTimeService(),
                closingStep,
                new GroupByGroup());
    }

    @Override
    public void processElement1(StreamRecord<SliceSpending> element) throws Exception {
        SliceSpending part = element.getValue();
        turns.inputCame();
        ledger.add(part);
        if (rules.anyOnMatch()) {
            earlyJudge.judge(part.customer(), part.slice(), closing.reached(), this::raise);
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

    /** Closes the windows that are over, in turn with the input. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        received = mark.getTimestamp();
        if (received >= closing.reached()) {
            getTimeServiceManager().orElseThrow().advanceWatermark(mark);
            closing.reach(received);
            if (closing.isBehind()) {
                turns.begin();
            }
        }
        forward();
    }

    /** Sends on what came, when all its windows are closed. */
    private void forward() {
        long watermark = Math.min(received, closing.closedUntil());
        if (watermark > forwarded) {
            forwarded = watermark;
            output.emitWatermark(new Watermark(watermark));
        }
    }

    @Override
    public void onEventTime(InternalTimer<Utf8, VoidNamespace> timer) {
        closing.fallDue(timer.getKey(), timer.getTimestamp() + 1);
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
        ledger.snapshot();
        counts.snapshot();
        closedWindows.snapshot(closing.reached());
        closedGroups.snapshot(closing.reached());
        overdueRules.snapshot(closing.isBehind() ? rules.all() : List.of());
        announcements.snapshot();
        lastAnnounced.snapshot();
    }

    @Override
    public void finish() throws Exception {
        turns.complete();
        tellTallies();
        super.finish();
    }

    /** Sends an alert with the last millisecond of its window as its timestamp, whenever that is. */
    private void raise(Alert raised) {
        output.collect(alert.replace(raised, raised.windowEnd().toEpochMilli() - 1));
    }

    private void tellTallies() {
        ruleCounts.tell(tally -> output.collect(RuleCounts.TALLIES, new StreamRecord<>(tally)));
    }

    /** The windows' closing, of which a bit is a key group. */
    private final class GroupByGroup implements TurnTaking.Work {
        @Override
        public boolean advance() throws Exception {
            boolean isBehind = closing.advance();
            forward();
            return isBehind;
        }

        @Override
        public int waiting() {
            return closing.waiting();
        }
    }
}
