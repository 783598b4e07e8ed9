package io.spendwatch.job.readiness;

import io.spendwatch.job.configuration.Configuration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for Kafka before the job is begun: a cluster may come up after the job that needs it, its topics and users too. */
public final class KafkaAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaAtStart.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOG_LINES = Duration.ofSeconds(15);

    private KafkaAtStart() {}

    /**
     * Waits until Kafka is ready, and says what it waits for.
     *
     * @return what was still in the way, in one line, where {@code kafka.start-timeout} has passed; nothing when it is ready
     */
    public static Optional<String> await(Configuration configuration) throws InterruptedException {
        KafkaReadiness readiness = new KafkaReadiness(configuration);
        String where = configuration.kafka().bootstrapServers();
        Duration patience = configuration.kafka().startTimeout();
        long beganNanos = System.nanoTime();
        Duration saidAt = BETWEEN_LOG_LINES.negated();
        List<String> said = List.of();
        while (true) {
            List<String> obstacles = readiness.obstacles();
            if (obstacles.isEmpty()) {
                LOG.info("Kafka at {} is ready", where);
                return Optional.empty();
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - beganNanos);
            if (waited.compareTo(patience) >= 0) {
                return Optional.of("Kafka at %s was not ready within %s (kafka.start-timeout): %s"
                        .formatted(where, patience, String.join("; ", obstacles)));
            }
            if (!obstacles.equals(said) || waited.minus(saidAt).compareTo(BETWEEN_LOG_LINES) >= 0) {
                LOG.warn(
                        "Kafka at {} is not ready, it is waited for up to {} s more: {}",
                        where,
                        patience.minus(waited).toSeconds(),
                        String.join("; ", obstacles));
                said = obstacles;
                saidAt = waited;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
