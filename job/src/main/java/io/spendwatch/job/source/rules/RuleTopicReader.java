package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the thread that follows the rules' topic has read, once it has been given the topic. */
final class RuleTopicReader implements SourceReader<RuleMessage, RuleTopicSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(RuleTopicReader.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final RuleTopics topics;
    private final Supplier<TopicLog> cluster;
    private final InstantSource clock;
    private final Handover handover = new Handover();
    private Optional<RuleTopicSplit> told = Optional.empty();
    private Optional<Following> following = Optional.empty();

    RuleTopicReader(RuleTopics topics, Supplier<TopicLog> cluster, InstantSource clock) {
        this.topics = topics;
        this.cluster = cluster;
        this.clock = clock;
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<RuleMessage> output) {
        Optional<Told> next = handover.take();
        if (next.isEmpty()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        next.get().messages().forEach(output::collect);
        told = Optional.of(next.get().after());
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<RuleTopicSplit> snapshotState(long checkpointId) {
        return told.stream().toList();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return handover.available();
    }

    @Override
    public void addSplits(List<RuleTopicSplit> splits) {
        for (RuleTopicSplit split : splits) {
            RuleTopicSplit own = split.topic().equals(topics.rules()) ? split : anotherTopic(split);
            told = Optional.of(own);
            TopicLog log = cluster.get();
            Thread thread =
                    new Thread(new RuleTopicFollower(topics, log, handover, clock, own), "rules-of-" + topics.rules());
            thread.setDaemon(true);
            thread.start();
            following = Optional.of(new Following(log, thread));
        }
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {
        handover.close();
        following.ifPresent(Following::end);
    }

    private RuleTopicSplit anotherTopic(RuleTopicSplit split) {
        LOG.warn(
                "Rules were read from topic {} and come from {} now: it is read from its beginning",
                split.topic(),
                topics.rules());
        return RuleTopicSplit.start(topics.rules()).withDecisionsTold();
    }

    private record Following(TopicLog log, Thread thread) {
        void end() {
            log.wakeUp();
            try {
                thread.join(PATIENCE_AT_THE_END.toMillis());
            } catch (InterruptedException e) {
                // The task is in a hurry; the thread ends all the same.
                Thread.currentThread().interrupt();
            }
        }
    }
}
