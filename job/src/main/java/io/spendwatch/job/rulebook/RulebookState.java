package io.spendwatch.job.rulebook;

import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.CodecSerializer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.LongSerializer;

/** Where the rulebook's snapshot lies in operator state. */
final class RulebookState {
    private final ListState<Long> forwardedWatermark;
    private final ListState<Long> pairsKnownAfter;
    private final ListState<RuleChange> history;
    private final ListState<PendingRule> pending;
    private final ListState<RuleStatus> statuses;
    private final ListState<RuleMessage> decided;

    RulebookState(OperatorStateStore store) throws Exception {
        forwardedWatermark =
                store.getListState(new ListStateDescriptor<>("forwarded-watermark", LongSerializer.INSTANCE));
        pairsKnownAfter = store.getListState(new ListStateDescriptor<>("pairs-known-after", LongSerializer.INSTANCE));
        history = list(store, "history", new RuleChangeCodec());
        pending = list(store, "pending", new PendingRuleCodec());
        statuses = list(store, "statuses", new RuleStatusCodec());
        decided = list(store, "decided", new RuleMessageCodec());
    }

    RulebookSnapshot read() throws Exception {
        return new RulebookSnapshot(
                read(forwardedWatermark).stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(Long.MIN_VALUE),
                read(pairsKnownAfter).stream().mapToLong(Long::longValue).max(),
                read(history),
                read(pending),
                read(statuses),
                read(decided).stream().map(RuleMessage.Decided.class::cast).toList());
    }

    void write(RulebookSnapshot snapshot) throws Exception {
        forwardedWatermark.update(List.of(snapshot.forwardedWatermark()));
        pairsKnownAfter.update(snapshot.pairsKnownAfter().stream().boxed().toList());
        history.update(snapshot.history());
        pending.update(snapshot.pending());
        statuses.update(snapshot.statuses());
        decided.update(List.copyOf(snapshot.decided()));
    }

    private static <T> ListState<T> list(OperatorStateStore store, String name, Codec<T> codec) throws Exception {
        return store.getListState(new ListStateDescriptor<>(name, new CodecSerializer<>(codec)));
    }

    private static <T> List<T> read(ListState<T> state) throws Exception {
        List<T> values = new ArrayList<>();
        state.get().forEach(values::add);
        return values;
    }
}
