package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What an earlier run decided of the versions of rules, as the topic of their status tells. Beside a rule's last status
 * all earlier ones count that the topic still has: what was decided of a version stays, and a rejected version's status
 * does not say since when the one in force counts.
 */
final class EarlierDecisions {
    private static final long UNSAID = Long.MIN_VALUE;

    private final Map<Version, Decided> decided = new LinkedHashMap<>();

    void add(ConsumerRecord<byte[], byte[]> message) {
        Optional.ofNullable(message.value())
                .flatMap(RuleStatusJson::read)
                .filter(EarlierDecisions::decides)
                .ifPresent(status -> decided.put(
                        new Version(status.id(), status.version(), status.publishedMillis()),
                        new Decided(
                                status.id(),
                                status.version(),
                                status.publishedMillis(),
                                status.sinceMillis(),
                                status.pairsAfterMillis())));
    }

    /** Returns them in the order of the topic. */
    List<RuleMessage> toMessages() {
        return List.copyOf(decided.values());
    }

    private static boolean decides(RuleStatus status) {
        return status.state() != RuleState.REJECTED
                && status.version() != RuleChange.CONFIGURED
                && status.publishedMillis() != UNSAID
                && status.sinceMillis() != UNSAID;
    }

    private record Version(String id, long offset, long publishedMillis) {}
}
