package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The rules' topic, from its beginning or from where the checkpoint left it, and how far it has been read. A first start
 * is told before that what an earlier run decided. One reader reads all of it: more parallelism has no use.
 *
 * <p>While no broker answers nothing is said. A topic that is not there is empty. What transactions of a producer have
 * not committed is not read.
 */
public final class RuleTopicSource implements Source<RuleMessage, RuleTopicSplit, List<RuleTopicSplit>> {
    /** The header that says from when a record counts: an RFC 3339 time in UTF-8. */
    public static final String EFFECTIVE_FROM_HEADER = "effective-from";

    private static final long serialVersionUID = 1;

    private final String bootstrapServers;
    private final RuleTopics topics;
    private final Properties properties;

    /**
     * Makes the source.
     *
     * @param bootstrapServers where the cluster is
     * @param rulesTopic where rules are published
     * @param statusTopic where the job says what became of them
     * @param properties what Kafka's consumer is told beside that, such as TLS and SASL
     */
    public RuleTopicSource(String bootstrapServers, String rulesTopic, String statusTopic, Properties properties) {
        this.bootstrapServers = bootstrapServers;
        this.topics = new RuleTopics(rulesTopic, statusTopic);
        this.properties = new Properties();
        this.properties.putAll(properties);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> createEnumerator(
            SplitEnumeratorContext<RuleTopicSplit> context) {
        return new RuleTopicEnumerator(context, List.of(RuleTopicSplit.start(topics.rules())));
    }

    @Override
    public SplitEnumerator<RuleTopicSplit, List<RuleTopicSplit>> restoreEnumerator(
            SplitEnumeratorContext<RuleTopicSplit> context, List<RuleTopicSplit> checkpoint) {
        return new RuleTopicEnumerator(context, checkpoint);
    }

    @Override
    public SourceReader<RuleMessage, RuleTopicSplit> createReader(SourceReaderContext context) {
        return new RuleTopicReader(
                topics, () -> KafkaTopicLog.open(bootstrapServers, properties), InstantSource.system());
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
