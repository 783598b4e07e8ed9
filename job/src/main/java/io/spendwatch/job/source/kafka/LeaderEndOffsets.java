package io.spendwatch.job.source.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks with a Kafka client of its own, which connects when it is first needed: what one broker keeps waiting waits for that
 * one alone, and never holds up the consumer.
 */
final class LeaderEndOffsets implements EndOffsets {
    /** A broker that is asked who leads, and does not answer, leaves time to ask another one. */
    private static final Duration REQUEST = Duration.ofSeconds(4);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private Optional<Admin> admin = Optional.empty();

    /**
     * Makes one that is not connected yet.
     *
     * @param consumer how the consumer reaches the brokers
     * @param clientId how brokers know it
     */
    LeaderEndOffsets(Properties consumer, String clientId) {
        settings = settings(consumer, clientId);
    }

    @Override
    public Map<TopicPartition, CompletionStage<Long>> ask(Collection<TopicPartition> partitions) {
        ListOffsetsResult result = connected()
                .listOffsets(
                        partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED).timeoutMs((int) ANSWER.toMillis()));
        Map<TopicPartition, CompletionStage<Long>> answers = new LinkedHashMap<>();
        partitions.forEach(partition -> answers.put(
                partition,
                result.partitionResult(partition).toCompletionStage().thenApply(ListOffsetsResultInfo::offset)));
        return answers;
    }

    @Override
    public void close() {
        admin.ifPresent(connected -> connected.close(CLOSE));
    }

    private Admin connected() {
        if (admin.isEmpty()) {
            admin = Optional.of(Admin.create(settings));
        }
        return admin.get();
    }

    private static Map<String, Object> settings(Properties consumer, String clientId) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : consumer.stringPropertyNames()) {
            boolean ofConsumersAlone = ConsumerConfig.configNames().contains(name)
                    && !AdminClientConfig.configNames().contains(name);
            if (!ofConsumersAlone) {
                settings.put(name, consumer.getProperty(name));
            }
        }
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, CONNECT.toMillis());
        settings.put(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, CONNECT.toMillis());
        return settings;
    }
}
