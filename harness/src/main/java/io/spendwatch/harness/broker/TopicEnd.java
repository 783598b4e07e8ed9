package io.spendwatch.harness.broker;

import io.spendwatch.generator.kafka.KafkaRetry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Says how many records a growing topic has. */
public final class TopicEnd implements AutoCloseable {
    private final String topic;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    private final Admin admin;

    public TopicEnd(String bootstrapServers, String topic, int partitions) {
        this.topic = topic;
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Returns how many records were appended so far; what transactions leave behind counts as well. */
    public long records() throws InterruptedException {
        try {
            return KafkaRetry.STANDARD
                    .call(
                            "say how far topic %s is".formatted(topic),
                            () -> admin.listOffsets(ends).all().get())
                    .values()
                    .stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker did not say how far topic %s is: %s".formatted(topic, e.getCause()), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
