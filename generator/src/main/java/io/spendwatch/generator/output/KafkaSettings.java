package io.spendwatch.generator.output;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings of Kafka's clients: ours, then those given with the target, then its address. */
final class KafkaSettings {

    /** How long a broker that does not answer is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LINGER = Duration.ofMillis(20);
    private static final int BATCH_BYTES = 1 << 18;
    private static final int BUFFER_BYTES = 1 << 26;

    private KafkaSettings() {}

    static Map<String, Object> admin(KafkaTarget target) {
        return settings(
                target,
                Map.of(
                        AdminClientConfig.CLIENT_ID_CONFIG, "spendwatch-generator-admin",
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT)));
    }

    /** Settings of a consumer without a group, which reads what is committed. */
    static Map<String, Object> consumer(KafkaTarget target) {
        return settings(
                target,
                Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG, "spendwatch-generator-reader",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE),
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT)));
    }

    /** Settings under which each record is written once and in the order of {@code send}. */
    static Map<String, Object> producer(KafkaTarget target) {
        return settings(
                target,
                Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG, "spendwatch-generator",
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                        ProducerConfig.LINGER_MS_CONFIG, millis(LINGER),
                        ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES),
                        ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(BUFFER_BYTES),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(PATIENCE),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(PATIENCE)));
    }

    private static Map<String, Object> settings(KafkaTarget target, Map<String, String> ours) {
        Map<String, Object> settings = new HashMap<>(ours);
        settings.putAll(target.clientProperties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, target.bootstrap());
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
