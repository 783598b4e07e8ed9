package io.spendwatch.generator.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates, grows and deletes topics; returns when all their partitions can be written to. A topic is there before its
 * partitions have leaders. If the first batch of an idempotent producer is refused by a partition that is not ready and its
 * second one is taken, the first can never be written: its sequence number is lower.
 */
public final class ReadyTopics {
    private final Admin admin;
    private final KafkaRetry retry;

    /** Makes it for an admin client, which stays the caller's. */
    public ReadyTopics(Admin admin) {
        this(admin, KafkaRetry.STANDARD);
    }

    public ReadyTopics(Admin admin, KafkaRetry retry) {
        this.admin = admin;
        this.retry = retry;
    }

    /**
     * Creates topics that must not be there yet.
     *
     * @throws KafkaTooLateException if Kafka does not do it in time
     * @throws ExecutionException if it refuses
     */
    public void create(Collection<NewTopic> topics) throws ExecutionException, InterruptedException {
        create(topics, false);
    }

    /** Creates those of the topics that are not there, and leaves the others as they are; otherwise like {@link #create}. */
    public void createMissing(Collection<NewTopic> topics) throws ExecutionException, InterruptedException {
        Set<String> present =
                retry.call("list its topics", () -> admin.listTopics().names().get());
        // Somebody else may create one of them at the same time, which is as good.
        create(topics.stream().filter(topic -> !present.contains(topic.name())).toList(), true);
    }

    /** Gives a topic more partitions, up to so many; fails like {@link #create}. */
    public void growTo(String topic, int partitions) throws ExecutionException, InterruptedException {
        AtomicBoolean repeated = new AtomicBoolean();
        retry.until("give topic %s %d partitions".formatted(topic, partitions), () -> {
            KafkaFuture<Void> grown = admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                    .all();
            return isDone(grown, repeated.getAndSet(true), InvalidPartitionsException.class);
        });
        awaitLeaders(topic, partitions);
    }

    /** Deletes topics with what is in them; those that are not there are passed over. Fails like {@link #create}. */
    public void delete(Collection<String> topics) throws ExecutionException, InterruptedException {
        retry.until("delete the topics " + String.join(", ", topics), () -> {
            for (KafkaFuture<Void> deleted :
                    admin.deleteTopics(topics).topicNameValues().values()) {
                isDone(deleted, true, UnknownTopicOrPartitionException.class);
            }
            return true;
        });
    }

    /** Waits until so many partitions of a topic, from the first one, have leaders; fails like {@link #create}. */
    public void awaitLeaders(String topic, int partitions) throws ExecutionException, InterruptedException {
        awaitLeaders(topic, of(topic, partitions));
    }

    private void create(Collection<NewTopic> topics, boolean mayBeThere)
            throws ExecutionException, InterruptedException {
        String names = topics.stream().map(NewTopic::name).collect(Collectors.joining(", "));
        AtomicBoolean repeated = new AtomicBoolean(mayBeThere);
        retry.until("create the topics " + names, () -> {
            boolean passOver = repeated.getAndSet(true);
            for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
                isDone(created, passOver, TopicExistsException.class);
            }
            return true;
        });
        awaitLeaders(names, topics.stream().flatMap(topic -> of(topic.name(), topic.numPartitions())));
    }

    /** A request that was repeated finds done what the one before it did without an answer. */
    private static boolean isDone(KafkaFuture<Void> answer, boolean passOver, Class<? extends Exception> isSo)
            throws ExecutionException, InterruptedException {
        try {
            answer.get();
        } catch (ExecutionException e) {
            if (!passOver || !isSo.isInstance(e.getCause())) {
                throw e;
            }
        }
        return true;
    }

    private void awaitLeaders(String names, Stream<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        // Only a leader knows where its partition ends.
        Map<TopicPartition, OffsetSpec> ends =
                partitions.collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var unused = retry.call(
                "say where all partitions of the topics %s end".formatted(names),
                () -> admin.listOffsets(ends).all().get());
    }

    private static Stream<TopicPartition> of(String topic, int partitions) {
        return IntStream.range(0, partitions).mapToObj(partition -> new TopicPartition(topic, partition));
    }
}
