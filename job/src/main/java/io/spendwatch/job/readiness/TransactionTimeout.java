package io.spendwatch.job.readiness;

import io.spendwatch.job.configuration.KafkaSinkConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTxnTimeoutException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Looks whether the brokers let transactions last as long as the job's: where one does not, the job could begin none, and would
 * restart for ever. Who may describe the brokers' settings is told their limit; else a producer asks for such a transaction,
 * which needs no permission beside the job's own.
 *
 * @param sink whose transactions they are
 * @param client settings of the job's clients
 */
record TransactionTimeout(KafkaSinkConfiguration sink, Properties client) {
    private static final String LIMIT = "transaction.max.timeout.ms";

    /** Returns what is in the way, in one line that says what to do; nothing if nothing is. */
    Optional<String> obstacle(Admin admin) throws InterruptedException {
        OptionalLong limit = leastLimit(admin);
        if (limit.isPresent()) {
            return limit.getAsLong() < sink.transactionTimeout().toMillis()
                    ? Optional.of(tooLong("%s is %d there (%s)"
                            .formatted(LIMIT, limit.getAsLong(), Duration.ofMillis(limit.getAsLong()))))
                    : Optional.empty();
        }
        return refusal();
    }

    private OptionalLong leastLimit(Admin admin) throws InterruptedException {
        try {
            List<ConfigResource> brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                    .toList();
            List<Long> limits = new ArrayList<>();
            for (Config config : admin.describeConfigs(brokers).all().get().values()) {
                Optional.ofNullable(config.get(LIMIT))
                        .map(ConfigEntry::value)
                        .map(Long::parseLong)
                        .ifPresent(limits::add);
            }
            return limits.size() == brokers.size()
                    ? limits.stream().mapToLong(limit -> limit).min()
                    : OptionalLong.empty();
        } catch (ExecutionException e) {
            // Not permitted, as a rule.
            return OptionalLong.empty();
        }
    }

    private Optional<String> refusal() {
        Properties settings = new Properties();
        settings.putAll(client);
        settings.setProperty(ProducerConfig.TRANSACTIONAL_ID_CONFIG, sink.transactionalIdPrefix() + "-readiness");
        settings.setProperty(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Long.toString(sink.transactionTimeout().toMillis()));
        settings.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.toString(KafkaReadiness.PATIENCE.toMillis()));
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.initTransactions();
            return Optional.empty();
        } catch (KafkaException e) {
            if (isRefusal(e)) {
                return Optional.of(tooLong("their %s, which the job may not read, is less".formatted(LIMIT)));
            }
            return causes(e).anyMatch(TimeoutException.class::isInstance)
                    ? Optional.of("no broker coordinates transactions yet: see that all brokers run")
                    : Optional.empty();
        }
    }

    private String tooLong(String why) {
        long millis = sink.transactionTimeout().toMillis();
        return "the brokers permit no transaction of %d ms (sinks.kafka.transaction-timeout is %s): %s: set %s to at least %d on all brokers, or lower sinks.kafka.transaction-timeout, which is the longest outage that loses no alert"
                .formatted(millis, sink.transactionTimeout(), why, LIMIT, millis);
    }

    /** Some clients put the broker's answer into the message of an exception that says nothing else. */
    private static boolean isRefusal(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof InvalidTxnTimeoutException
                        || String.valueOf(cause.getMessage()).contains(LIMIT));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
