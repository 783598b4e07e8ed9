package io.spendwatch.job.rulebook;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the rulebook leaves in a checkpoint. The rules of the configuration are not in it: each start has its own.
 *
 * @param forwardedWatermark up to which event time those who judge have been told that all has come, since the epoch;
 *     {@link Long#MIN_VALUE}: they have been told nothing
 * @param pairsKnownAfter the event time after which the pairs of rules about travel are known; none without such a rule
 * @param history the versions of the rules' topic that count or will
 * @param pending those that cannot count yet
 * @param statuses what became of the newest version of each rule
 * @param decided what an earlier run decided, as long as it can be of use
 */
record RulebookSnapshot(
        long forwardedWatermark,
        OptionalLong pairsKnownAfter,
        List<RuleChange> history,
        List<PendingRule> pending,
        List<RuleStatus> statuses,
        List<RuleMessage.Decided> decided) {

    RulebookSnapshot {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
        statuses = List.copyOf(statuses);
        decided = List.copyOf(decided);
    }
}
