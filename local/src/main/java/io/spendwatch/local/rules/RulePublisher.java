package io.spendwatch.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleJson;
import io.spendwatch.local.kafka.KafkaConnection;
import io.spendwatch.local.kafka.KafkaTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Publishes rules: the key is the id, the value the rule as JSON, none to retire it. What it was asked to publish has all
 * its replicas when it returns; a {@link io.spendwatch.local.kafka.KafkaTroubleException} says why it has not.
 */
public final class RulePublisher implements AutoCloseable {
    /** The header from when on a retirement counts, which has no value to say it. */
    private static final String EFFECTIVE_FROM = "effective-from";

    private final KafkaConnection connection;
    private final String topic;
    private final Producer<byte[], byte[]> producer;

    private RulePublisher(KafkaConnection connection, String topic, Producer<byte[], byte[]> producer) {
        this.connection = connection;
        this.topic = topic;
        this.producer = producer;
    }

    public static RulePublisher open(KafkaConnection connection, String topic) {
        return new RulePublisher(connection, topic, connection.producer());
    }

    /** Publishes a version of a rule. */
    public Publication publish(RuleDefinition rule) {
        return send(rule.id(), message(rule.id(), RuleJson.write(rule).getBytes(UTF_8)));
    }

    /** Retires a rule: from an event time on, or else from the Kafka timestamp on. */
    public Publication retire(String id, Optional<Instant> effectiveFrom) {
        ProducerRecord<byte[], byte[]> message = message(id, null);
        effectiveFrom.ifPresent(
                time -> message.headers().add(EFFECTIVE_FROM, time.toString().getBytes(UTF_8)));
        return send(id, message);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private ProducerRecord<byte[], byte[]> message(String id, byte[] value) {
        return new ProducerRecord<>(topic, id.getBytes(UTF_8), value);
    }

    private Publication send(String id, ProducerRecord<byte[], byte[]> message) {
        try {
            RecordMetadata taken = producer.send(message).get();
            return new Publication(id, taken.offset(), taken.timestamp());
        } catch (ExecutionException e) {
            throw KafkaTrouble.of(connection, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(connection, e);
        }
    }
}
