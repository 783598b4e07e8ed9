package io.spendwatch.job.travel;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Looks at each two transactions of a customer that follow each other in event time, and has the rules about travel judge
 * them.
 *
 * <p>What comes is kept in buckets of {@link #BUCKET_MILLIS} of event time until the watermark has passed; then it is
 * taken in the order of its time and place, so that the order in which it came does not matter. A bucket costs one
 * timer, however many transactions are in it. The last visit of a customer is kept for the retention time, and has one
 * timer too, which is set again when it finds that a later visit has taken its place.
 *
 * <p>Rules are in no state: whoever keeps them tells all of them at the start, before the watermark moves.
 */
public final class TravelWatch extends AbstractStreamOperator<Alert>
        implements TwoInputStreamOperator<TracedTransaction, RuleChange, Alert>, Triggerable<Utf8, Long> {
    private static final long serialVersionUID = 1;

    /** How much event time is judged at once, in milliseconds: an alert waits for so much more than the disorder. */
    static final long BUCKET_MILLIS = 1_000;

    /** The namespace of the timer that drops the last visit; all others are the beginnings of buckets. */
    private static final long LAST_VISIT = Long.MIN_VALUE;

    private final Duration slice;
    private final Duration retain;

    private transient ListStateDescriptor<Visit> bucketsDescriptor;
    private transient ValueState<Visit> lastVisit;
    private transient InternalTimerService<Long> timers;
    private transient DurableCounts durableCounts;
    private transient RuleCounts counts;
    private transient TravelRules rules;
    private transient TravelJudge judge;
    private transient StreamRecord<Alert> alert;

    /**
     * Makes the operator.
     *
     * @param slice how long a slice is
     * @param retain how far two transactions may be apart and are still looked at together
     */
    public TravelWatch(Duration slice, Duration retain) {
        this.slice = slice;
        this.retain = retain;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        durableCounts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        CodecSerializer<Visit> serializer = new CodecSerializer<>(new VisitCodec());
        bucketsDescriptor = new ListStateDescriptor<>("visits", serializer);
        lastVisit = getRuntimeContext().getState(new ValueStateDescriptor<>("last-visit", serializer));
        timers = getInternalTimerService("visits", LongSerializer.INSTANCE, this);
        counts = new RuleCounts(durableCounts);
        rules = new TravelRules(new RuleCompiler(slice, retain));
        judge = new TravelJudge(rules, counts);
        alert = new StreamRecord<>(null);
    }

    @Override
    public void processElement1(StreamRecord<TracedTransaction> element) throws Exception {
        TracedTransaction transaction = element.getValue();
        long bucket = bucketOf(transaction.eventTimeMillis());
        visits(bucket).add(Visit.of(transaction));
        timers.registerEventTimeTimer(bucket, lastOf(bucket));
    }

    @Override
    public void processElement2(StreamRecord<RuleChange> element) {
        RuleChange change = element.getValue();
        if (TravelRules.isAboutTravel(change)) {
            counts.show(change.id());
        }
        long watermark = timers.currentWatermark();
        rules.add(change, watermark == Long.MIN_VALUE ? watermark : bucketOf(watermark) - 1);
    }

    @Override
    public void onEventTime(InternalTimer<Utf8, Long> timer) throws Exception {
        if (timer.getNamespace() == LAST_VISIT) {
            dropLastVisit(timer.getTimestamp());
        } else {
            judge(timer.getKey().toString(), timer.getNamespace());
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Utf8, Long> timer) {
        throw new IllegalStateException("Transactions follow each other in event time only");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        tell();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        durableCounts.snapshot();
    }

    @Override
    public void finish() throws Exception {
        tell();
        super.finish();
    }

    private void judge(String customer, long bucket) throws Exception {
        ListState<Visit> visits = visits(bucket);
        Visit last = lastVisit.value();
        boolean first = last == null;
        List<Leg> legs = new ArrayList<>();
        for (Visit visit : Visit.inOrder(visits.get())) {
            if (!legs.isEmpty() && legs.get(0).to().timeMillis() < visit.timeMillis()) {
                judge(customer, legs);
            }
            if (last != null && visit.timeMillis() - last.timeMillis() <= retain.toMillis()) {
                legs.add(Leg.between(last, visit));
            }
            last = visit;
        }
        judge(customer, legs);
        lastVisit.update(last);
        visits.clear();
        if (first) {
            timers.registerEventTimeTimer(LAST_VISIT, keptUntil(last));
        }
    }

    private void judge(String customer, List<Leg> legs) {
        if (!legs.isEmpty()) {
            judge.judge(customer, legs, match -> {
                alert.replace(match, match.lastEventTime().toEpochMilli());
                output.collect(alert);
            });
            legs.clear();
        }
    }

    /** Drops the last visit once no transaction that is still to come can be near enough. */
    private void dropLastVisit(long dueMillis) throws Exception {
        long keptUntil = keptUntil(lastVisit.value());
        if (keptUntil <= dueMillis) {
            lastVisit.clear();
        } else {
            timers.registerEventTimeTimer(LAST_VISIT, keptUntil);
        }
    }

    private void tell() {
        counts.tell(tally -> output.collect(RuleCounts.TALLIES, new StreamRecord<>(tally)));
    }

    private ListState<Visit> visits(long bucket) throws Exception {
        return getPartitionedState(bucket, LongSerializer.INSTANCE, bucketsDescriptor);
    }

    /** Returns when the bucket has been judged that holds the last transaction which can be near enough to a visit. */
    private long keptUntil(Visit visit) {
        return lastOf(bucketOf(visit.timeMillis() + retain.toMillis())) + 1;
    }

    private static long bucketOf(long timeMillis) {
        return timeMillis - Math.floorMod(timeMillis, BUCKET_MILLIS);
    }

    /** Returns the last millisecond of a bucket. */
    private static long lastOf(long bucket) {
        return bucket + BUCKET_MILLIS - 1;
    }
}
