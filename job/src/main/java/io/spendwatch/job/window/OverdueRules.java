package io.spendwatch.job.window;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleChangeCodec;
import io.spendwatch.job.serialization.CodecSerializer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;

/**
 * The versions of rules that judge windows which were over when a checkpoint was taken, and which not all key groups had
 * closed. The rulebook may have forgotten them by then: it told of them for windows up to a watermark that it sent on.
 * After a restore the groups may be anywhere, so every subtask has what any of them knew.
 */
final class OverdueRules {
    private final ListState<RuleChange> state;

    OverdueRules(OperatorStateStore store) throws Exception {
        state = store.getUnionListState(
                new ListStateDescriptor<>("overdue-rules", new CodecSerializer<>(new RuleChangeCodec())));
    }

    /** Returns the restored versions, those of a rule in the order in which they count. */
    List<RuleChange> restored() throws Exception {
        Set<RuleChange> all = new LinkedHashSet<>();
        state.get().forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparingLong(RuleChange::afterMillis))
                .toList();
    }

    /** Writes what the next restore is to know. */
    void snapshot(List<RuleChange> changes) throws Exception {
        state.update(changes);
    }
}
