package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Says that nothing will come, anew in each attempt, and ends. */
final class NoRulesReader implements SourceReader<RuleMessage, RuleTopicSplit> {
    private static final long FOR_EVER = Long.MAX_VALUE;

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<RuleMessage> output) {
        output.collect(new ReadUntil(FOR_EVER));
        return InputStatus.END_OF_INPUT;
    }

    @Override
    public List<RuleTopicSplit> snapshotState(long checkpointId) {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void addSplits(List<RuleTopicSplit> splits) {}

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
}
