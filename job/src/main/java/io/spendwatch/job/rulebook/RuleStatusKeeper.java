package io.spendwatch.job.rulebook;

import io.spendwatch.job.serialization.CodecSerializer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts together what was decided of each rule (the first input) and what those who judge have counted of it (the second),
 * and sends the status of each rule that changed: at once where something was decided, and where something was counted
 * before the next checkpoint, so that the topic is not flooded. Runs in one subtask.
 */
public final class RuleStatusKeeper extends AbstractStreamOperator<RuleStatus>
        implements TwoInputStreamOperator<RuleStatus, RuleTally, RuleStatus> {
    private static final long serialVersionUID = 1;

    private final int mostRules;
    private final Map<String, RuleStatus> decisions = new TreeMap<>();
    private final Map<String, RuleTally> tallies = new TreeMap<>();
    private final Set<String> untold = new TreeSet<>();

    private transient LatestIds withoutRule;
    private transient ListState<RuleStatus> decisionState;
    private transient ListState<RuleTally> tallyState;

    /** @param mostRules how many rules there may be; of those that are no more as many are remembered */
    public RuleStatusKeeper(int mostRules) {
        this.mostRules = mostRules;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        decisionState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("decisions", new CodecSerializer<>(new RuleStatusCodec())));
        tallyState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("tallies", new CodecSerializer<>(new RuleTallyCodec())));
        withoutRule = new LatestIds(mostRules);
        for (RuleTally tally : tallyState.get()) {
            tallies.put(tally.rule(), tally);
        }
        StreamSupport.stream(decisionState.get().spliterator(), false)
                .sorted(Comparator.comparingLong(RuleStatus::version))
                .forEach(this::keep);
    }

    @Override
    public void processElement1(StreamRecord<RuleStatus> element) {
        RuleStatus decision = element.getValue();
        RuleStatus before = decisions.get(decision.id());
        keep(decision);
        if (!decision.equals(before)) {
            tell(decision.id());
            untold.remove(decision.id());
        }
    }

    @Override
    public void processElement2(StreamRecord<RuleTally> element) {
        RuleTally more = element.getValue();
        RuleTally before = tallies.getOrDefault(more.rule(), new RuleTally(more.rule(), 0, 0, ""));
        RuleTally now = before.plus(more);
        if (!now.equals(before)) {
            tallies.put(now.rule(), now);
            untold.add(now.rule());
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        tellAll();
    }

    @Override
    public void finish() throws Exception {
        tellAll();
        super.finish();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        decisionState.update(new ArrayList<>(decisions.values()));
        tallyState.update(new ArrayList<>(tallies.values()));
    }

    private void keep(RuleStatus decision) {
        decisions.put(decision.id(), decision);
        if (decision.inForce() == RuleStatus.NONE) {
            withoutRule.add(decision.id()).ifPresent(forgotten -> {
                decisions.remove(forgotten);
                tallies.remove(forgotten);
            });
        } else {
            withoutRule.remove(decision.id());
        }
    }

    /** Of a rule of which nothing was decided yet, the decision will tell what was counted. */
    private void tellAll() {
        untold.stream().filter(decisions::containsKey).forEach(this::tell);
        untold.clear();
    }

    private void tell(String id) {
        RuleStatus decision = decisions.get(id);
        RuleTally tally = tallies.get(id);
        output.collect(new StreamRecord<>(tally == null ? decision : decision.withCounts(tally)));
    }
}
