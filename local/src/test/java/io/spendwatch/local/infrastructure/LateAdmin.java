package io.spendwatch.local.infrastructure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/**
 * Asks a broker under load: the answer to its first request for topics is lost, though they are created, and for a while the
 * broker does not know them.
 */
final class LateAdmin extends ForwardingAdmin {
    private static final int UNKNOWN_AT_FIRST = 3;

    private int created;
    private int asked;

    LateAdmin(String bootstrapServers) {
        super(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Returns how many requests for topics there were. */
    int created() {
        return created;
    }

    /** Returns how many requests for the ends of partitions there were. */
    int asked() {
        return asked;
    }

    @Override
    public CreateTopicsResult createTopics(Collection<NewTopic> topics, CreateTopicsOptions options) {
        CreateTopicsResult result = super.createTopics(topics, options);
        created++;
        if (created > 1) {
            return result;
        }
        try {
            result.all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Lost(topics);
    }

    @Override
    public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> partitions, ListOffsetsOptions options) {
        asked++;
        if (asked > UNKNOWN_AT_FIRST) {
            return super.listOffsets(partitions, options);
        }
        Map<TopicPartition, KafkaFuture<ListOffsetsResult.ListOffsetsResultInfo>> unknown = new HashMap<>();
        partitions
                .keySet()
                .forEach(partition -> unknown.put(partition, failed(new UnknownTopicOrPartitionException("late"))));
        return new ListOffsetsResult(unknown);
    }

    private static <T> KafkaFuture<T> failed(RuntimeException failure) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        future.completeExceptionally(failure);
        return future;
    }

    private static final class Lost extends CreateTopicsResult {
        Lost(Collection<NewTopic> topics) {
            super(topics.stream()
                    .collect(Collectors.toMap(NewTopic::name, topic -> failed(new TimeoutException("lost")))));
        }
    }
}
