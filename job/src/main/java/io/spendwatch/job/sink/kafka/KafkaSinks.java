package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.rulebook.RuleStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The job's topics as sinks. */
public final class KafkaSinks {
    /**
     * How large a message may be, unless the properties say otherwise. The largest event that a topic takes by default
     * is 1 MiB; its dead letter has headers beside it, and an alert names the customer in its key and in its value.
     */
    private static final int MAX_REQUEST_BYTES = 3 << 20;

    /** Gathers what nobody waits for: a request of one message costs job and broker as much as one of hundreds. */
    private static final Map<String, String> PATIENT = gathering(Duration.ofMillis(100));

    /** Gathers alerts of which most readers see nothing before the next checkpoint. */
    private static final Map<String, String> BRIEF = gathering(Duration.ofMillis(20));

    private static final int BATCH_BYTES = 128 << 10;

    /** After that a broker that does not answer is left for the one that leads in its place; it takes nine seconds to be elected. */
    private static final Duration REQUEST = Duration.ofSeconds(10);

    /** A broker that is cut off for so long does not fail the job: what goes there waits. */
    private static final Duration CUT_OFF = Duration.ofMinutes(5);

    private final String bootstrapServers;
    private final Properties properties;

    /**
     * Makes the sinks of one cluster.
     *
     * @param bootstrapServers where the cluster is
     * @param properties what Kafka's producer is told beside that, such as TLS and SASL
     */
    public KafkaSinks(String bootstrapServers, Properties properties) {
        this.bootstrapServers = bootstrapServers;
        this.properties = new Properties();
        this.properties.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(MAX_REQUEST_BYTES));
        this.properties.setProperty(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(REQUEST.toMillis()));
        this.properties.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.toString(CUT_OFF.toMillis()));
        this.properties.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Long.toString(CUT_OFF.toMillis()));
        this.properties.putAll(properties);
    }

    /**
     * Returns the sink of alerts, exactly once: who reads committed messages sees each alert once.
     *
     * <p>Transactional ids are used again once their transactions are committed. At a start the sink asks Kafka for the open
     * transactions of the topic and aborts those that no checkpoint is to commit, see decision record 16.
     *
     * @param topic where they go
     * @param transactionalIdPrefix how the transactional ids begin; no other job may use it on this cluster
     * @param transactionTimeout after how long the broker gives an open transaction up; longer than the longest
     *     outage that is to lose nothing, and at most the broker's {@code transaction.max.timeout.ms}
     */
    public Sink<Alert> alerts(String topic, String transactionalIdPrefix, Duration transactionTimeout) {
        return KafkaSink.<Alert>builder()
                .setBootstrapServers(bootstrapServers)
                .setKafkaProducerConfig(over(BRIEF))
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(transactionTimeout.toMillis()))
                .setTransactionalIdPrefix(transactionalIdPrefix)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setRecordSerializer(new AlertMessages(topic))
                .build();
    }

    /** Returns the sink of alerts, at least once: each can be read at once, and may be there twice after a failure. */
    public Sink<Alert> alertsAtOnce(String topic) {
        return atLeastOnce(new AlertMessages(topic), properties);
    }

    /** Returns the sink of dead letters, at least once, with their bytes as they came. */
    public Sink<DeadLetter> deadLetters(String topic) {
        return atLeastOnce(new DeadLetterMessages(topic), over(PATIENT));
    }

    /** Returns the sink of late events, at least once, with their bytes as they came. */
    public Sink<LateEvent> lateEvents(String topic) {
        return atLeastOnce(new LateEventMessages(topic), over(PATIENT));
    }

    /** Returns the sink of the rules' status, at least once, into a compacted topic. */
    public Sink<RuleStatus> ruleStatus(String topic) {
        return atLeastOnce(new RuleStatusMessages(topic), properties);
    }

    private <T> Sink<T> atLeastOnce(KafkaRecordSerializationSchema<T> messages, Properties producer) {
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrapServers)
                .setKafkaProducerConfig(producer)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(messages)
                .build();
    }

    /** Returns the properties, and below them these. */
    private Properties over(Map<String, String> preferred) {
        Properties all = new Properties();
        all.putAll(preferred);
        all.putAll(properties);
        return all;
    }

    private static Map<String, String> gathering(Duration atMost) {
        return Map.of(
                ProducerConfig.LINGER_MS_CONFIG,
                Long.toString(atMost.toMillis()),
                ProducerConfig.BATCH_SIZE_CONFIG,
                Integer.toString(BATCH_BYTES));
    }
}
