package io.spendwatch.local.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where Kafka is, and what its clients need to get in. Printing it shows no secret.
 *
 * @param bootstrapServers {@code host:port} with commas between
 * @param properties settings of Kafka's clients; they go before our own
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {
    /** How long a broker that does not answer is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<String, Object> READING = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            "false",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis(),
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis());
    private static final Map<String, Object> WRITING = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            // The delivery timeout has to cover this and the request timeout.
            ProducerConfig.LINGER_MS_CONFIG,
            "0",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            millis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis(),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            millis());
    private static final Map<String, Object> ASKING = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis());

    public KafkaConnection {
        properties = Map.copyOf(properties);
    }

    /** Opens a reader without a group, which reads what is committed and commits nothing itself. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return open(READING, settings -> {
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            return new KafkaConsumer<>(settings, bytes, bytes);
        });
    }

    /** Opens a writer whose records are acknowledged when all replicas have them. */
    public Producer<byte[], byte[]> producer() {
        ByteArraySerializer bytes = new ByteArraySerializer();
        return open(WRITING, settings -> {
            settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
            return new KafkaProducer<>(settings, bytes, bytes);
        });
    }

    Admin admin() {
        return open(ASKING, Admin::create);
    }

    /** Says where, and nothing of the properties. */
    @Override
    public String toString() {
        return bootstrapServers;
    }

    private <C> C open(Map<String, Object> ours, Function<Map<String, Object>, C> client) {
        Map<String, Object> settings = new HashMap<>(ours);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "spendwatch-rules");
        settings.putAll(properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try {
            return client.apply(settings);
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaTrouble.of(this, e);
        }
    }

    private static String millis() {
        return Long.toString(PATIENCE.toMillis());
    }
}
