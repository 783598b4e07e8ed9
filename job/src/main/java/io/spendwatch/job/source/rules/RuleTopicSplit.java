package io.spendwatch.job.source.rules;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The rules' topic, and how far it has been told.
 *
 * @param topic its name
 * @param decisionsTold whether what an earlier run decided has been told
 * @param next the offset to go on from, by the number of the partition; a partition that is not named is read from its
 *     beginning
 */
record RuleTopicSplit(String topic, boolean decisionsTold, SortedMap<Integer, Long> next) implements SourceSplit {

    RuleTopicSplit {
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    static RuleTopicSplit start(String topic) {
        return new RuleTopicSplit(topic, false, Collections.emptySortedMap());
    }

    @Override
    public String splitId() {
        return topic;
    }

    /** Returns the same, where what an earlier run decided has been told. */
    RuleTopicSplit withDecisionsTold() {
        return new RuleTopicSplit(topic, true, next);
    }

    /** Returns the same, read further. */
    RuleTopicSplit at(SortedMap<Integer, Long> otherNext) {
        return new RuleTopicSplit(topic, decisionsTold, otherNext);
    }
}
