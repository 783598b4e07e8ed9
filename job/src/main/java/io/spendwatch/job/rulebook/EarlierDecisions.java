package io.spendwatch.job.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What an earlier run of the job decided, until all versions that it knew have been read. For one thread. */
final class EarlierDecisions {
    private final Map<Version, RuleMessage.Decided> decided = new HashMap<>();

    void add(RuleMessage.Decided decision) {
        decided.put(new Version(decision.id(), decision.version(), decision.publishedMillis()), decision);
    }

    /** Returns after which event time that run decided that this very record counts, if it did. */
    OptionalLong afterMillis(RuleMessage.Published message) {
        return of(message)
                .map(RuleMessage.Decided::afterMillis)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Returns after which event time the earlier transaction of a pair is, if that run decided on this very record. */
    OptionalLong pairsAfterMillis(RuleMessage.Published message) {
        return of(message)
                .map(RuleMessage.Decided::pairsAfterMillis)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    void forget() {
        decided.clear();
    }

    List<RuleMessage.Decided> toSnapshot() {
        return List.copyOf(decided.values());
    }

    private Optional<RuleMessage.Decided> of(RuleMessage.Published message) {
        return Optional.ofNullable(
                decided.get(new Version(message.key(), message.offset(), message.timestampMillis())));
    }

    private record Version(String id, long offset, long publishedMillis) {}
}
