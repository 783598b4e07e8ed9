package io.spendwatch.job.source.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.connector.kafka.source.metrics.KafkaSourceReaderMetrics;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * The consumer with which Flink's split reader polls. Flink keeps it to itself, and shows it to its metrics alone. For the
 * thread that polls.
 */
final class PolledConsumer extends KafkaSourceReaderMetrics {
    private Optional<KafkaConsumer<?, ?>> consumer = Optional.empty();

    PolledConsumer(SourceReaderMetricGroup metrics) {
        super(metrics);
    }

    @Override
    public void registerNumBytesIn(KafkaConsumer<?, ?> polled) {
        super.registerNumBytesIn(polled);
        consumer = Optional.of(polled);
    }

    /** Returns the partitions that it reads. */
    Set<TopicPartition> assigned() {
        return consumer.<Set<TopicPartition>>map(KafkaConsumer::assignment).orElse(Set.of());
    }

    /** Returns the offset that is fetched next, without waiting where it is not known. */
    OptionalLong position(TopicPartition partition) {
        try {
            return consumer.map(polled -> OptionalLong.of(polled.position(partition, Duration.ZERO)))
                    .orElse(OptionalLong.empty());
        } catch (TimeoutException | WakeupException e) {
            return OptionalLong.empty();
        }
    }
}
