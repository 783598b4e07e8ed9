package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Says that no rule will come, and ends: for a replay, whose rules are those of its configuration. */
public final class NoRuleTopic implements Source<RuleMessage, RuleTopicSplit, List<RuleTopicSplit>> {
    private static final long serialVersionUID = 1;

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> createEnumerator(
            SplitEnumeratorContext<RuleTopicSplit> context) {
        return new RuleTopicEnumerator(context, List.of());
    }

    @Override
    public SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> restoreEnumerator(
            SplitEnumeratorContext<RuleTopicSplit> context, List<RuleTopicSplit> checkpoint) {
        return new RuleTopicEnumerator(context, checkpoint);
    }

    @Override
    public SourceReader<RuleMessage, RuleTopicSplit> createReader(SourceReaderContext context) {
        return new NoRulesReader();
    }

    @Override
    public SimpleVersionedSerializer<RuleTopicSplit> getSplitSerializer() {
        return RuleTopicSplitSerializer.ofOne();
    }

    @Override
    public SimpleVersionedSerializer<List<RuleTopicSplit>> getEnumeratorCheckpointSerializer() {
        return RuleTopicSplitSerializer.ofMany();
    }
}
