package io.spendwatch.job.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What an earlier run of the job decided, until all versions that it knew have been read. For one thread. */
final class EarlierDecisions {
    private final Map<Version, RuleMessage.Decided> decided = new HashMap<>();

    void add(RuleMessage.Decided decision) {
        decided.put(new Version(decision.id(), decision.version(), decision.publishedMillis()), decision);
    }

    /** Returns after which event time that run decided that this very record counts, if it did. */
    OptionalLong afterMillis(RuleMessage.Published message) {
        RuleMessage.Decided decision =
                decided.get(new Version(message.key(), message.offset(), message.timestampMillis()));
        return decision == null ? OptionalLong.empty() : OptionalLong.of(decision.afterMillis());
    }

    void forget() {
        decided.clear();
    }

    List<RuleMessage.Decided> toSnapshot() {
        return List.copyOf(decided.values());
    }

    private record Version(String id, long offset, long publishedMillis) {}
}
