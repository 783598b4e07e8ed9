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
import java.util.Map;
import java.util.OptionalLong;
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

    private final Duration slice;
    private final Duration retain;
    private final long openSlicesBytes;

    private transient DurableCounts counts;
    private transient ClosedWindows closedWindows;
    private transient LastAnnounced lastAnnounced;
    private transient Retention retention;
    private transient Ledger ledger;
    private transient WindowSchedule schedule;
    private transient RuleVersions rules;
    private transient RuleCounts ruleCounts;
    private transient Judge judge;
    private transient EarlyJudge earlyJudge;
    private transient Announcements announcements;
    private transient EndToEndLatency latency;
    private transient StreamRecord<Alert> alert;
    private transient long watermark;

    /**
     * Makes the operator.
     *
     * @param slice how long a slice is
     * @param retain how long slices are kept; at least the longest window of a rule
     * @param openSlicesBytes about how much of the heap each subtask takes for slices that are open
     */
    public SpendingWindows(Duration slice, Duration retain, long openSlicesBytes) {
        this.slice = slice;
        this.retain = retain;
        this.openSlicesBytes = openSlicesBytes;
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
        retention = Retention.of(slice, retain);
        watermark = closedWindows.restoredWatermark();
        ledger = new Ledger(getRuntimeContext(), getKeyedStateBackend(), openSlicesBytes);
        if (closedWindows.isLegacy()) {
            LegacySlices.move(getKeyedStateBackend(), ledger);
        }
        getMetricGroup().gauge(WindowMetrics.SLICES_HELD, ledger::lines);
        schedule = new WindowSchedule(ledger, retention);
        announcements = new Announcements(
                getRuntimeContext(),
                lastAnnounced,
                getInternalTimerService("window-ends", VoidNamespaceSerializer.INSTANCE, this));
        rules = new RuleVersions(new RuleCompiler(slice, retain));
        ruleCounts = new RuleCounts(counts);
        judge = new Judge(ruleCounts);
        earlyJudge = new EarlyJudge(rules, ledger, announcements, retention);
        latency = new EndToEndLatency(getMetricGroup(), getProcessingTimeService());
        alert = new StreamRecord<>(null);
    }

    @Override
    public void processElement1(StreamRecord<SliceSpending> element) throws Exception {
        SliceSpending part = element.getValue();
        ledger.add(part);
        if (rules.anyOnMatch()) {
            earlyJudge.judge(part.customer(), part.slice(), watermark, this::raise);
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

    /** Closes the windows that are over, in the order of their ends, before anybody else hears of the watermark. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() > watermark) {
            rules.forgetUntil(watermark + 1);
            getTimeServiceManager().orElseThrow().advanceWatermark(mark);
            closeWindows(mark.getTimestamp());
            watermark = mark.getTimestamp();
        }
        output.emitWatermark(mark);
    }

    private void closeWindows(long newWatermark) throws Exception {
        ledger.close(retention.over(newWatermark));
        long now = watermark == Long.MIN_VALUE ? watermark : watermark + 1;
        OptionalLong end = nextEnd(now);
        while (end.isPresent() && end.getAsLong() - 1 <= newWatermark) {
            now = end.getAsLong();
            judgeWindows(now);
            end = nextEnd(now);
        }
        ledger.drop(retention.keptEnough(newWatermark));
    }

    private OptionalLong nextEnd(long afterMillis) {
        OptionalLong due = announcements.firstDue();
        OptionalLong scheduled = schedule.firstEnd(rules.windowEnds(), afterMillis);
        return due.isPresent() && (scheduled.isEmpty() || due.getAsLong() < scheduled.getAsLong()) ? due : scheduled;
    }

    private void judgeWindows(long endMillis) throws Exception {
        List<RuleGroup> groups = rules.judging(endMillis).ending(endMillis);
        Map<Utf8, Map<String, Alert>> announced = announcements.takeDue(endMillis);
        if (!groups.isEmpty()) {
            ledger.scan(endMillis - RuleGroup.longestMillis(groups), endMillis, (customer, slices) -> {
                Map<String, Alert> ofCustomer = announced.isEmpty() ? null : announced.remove(customer);
                judge.judge(
                        groups, customer, slices, endMillis, ofCustomer == null ? Map.of() : ofCustomer, this::raise);
            });
        }
        announced.values().forEach(left -> judge.withdraw(left, this::raise));
    }

    @Override
    public void onEventTime(InternalTimer<Utf8, VoidNamespace> timer) throws Exception {
        announcements.fallDue(timer.getKey(), timer.getTimestamp() + 1);
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
        closedWindows.snapshot(watermark);
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
        ruleCounts.tell(tally -> output.collect(RuleCounts.TALLIES, new StreamRecord<>(tally)));
    }
}
