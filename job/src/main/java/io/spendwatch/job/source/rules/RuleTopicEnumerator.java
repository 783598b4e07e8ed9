package io.spendwatch.job.source.rules;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Hands the one split to the first reader. */
final class RuleTopicEnumerator implements SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> {
    private static final int FIRST_READER = 0;

    private final SplitEnumeratorContext<RuleTopicSplit> context;
    private final List<RuleTopicSplit> unassigned;

    RuleTopicEnumerator(SplitEnumeratorContext<RuleTopicSplit> context, List<RuleTopicSplit> unassigned) {
        this.context = context;
        this.unassigned = new ArrayList<>(unassigned);
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {}

    @Override
    public void addSplitsBack(List<RuleTopicSplit> splits, int subtaskId) {
        unassigned.addAll(splits);
        if (context.registeredReaders().containsKey(FIRST_READER)) {
            addReader(FIRST_READER);
        }
    }

    @Override
    public void addReader(int subtaskId) {
        if (subtaskId == FIRST_READER) {
            unassigned.forEach(split -> context.assignSplit(split, FIRST_READER));
            unassigned.clear();
        }
    }

    @Override
    public List<RuleTopicSplit> snapshotState(long checkpointId) {
        return List.copyOf(unassigned);
    }

    @Override
    public void close() {}
}
