package io.spendwatch.job;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.KafkaConfiguration;
import io.spendwatch.job.configuration.StartFrom;
import io.spendwatch.job.source.kafka.TransactionTopic;
import java.util.Optional;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The transactions that a configuration asks for. */
public final class ConfiguredInput {
    private ConfiguredInput() {}

    /** Returns the topic of the transactions. */
    public static TransactionInput of(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        return new TransactionInput(
                kafka.topics().transactions(),
                TransactionTopic.source(
                        kafka.bootstrapServers(),
                        kafka.topics().transactions(),
                        kafka.groupId(),
                        start(kafka.startFrom()),
                        configuration.maxFutureSkew(),
                        kafka.properties().toProperties()),
                Optional.of(configuration.idleAfter()));
    }

    private static OffsetsInitializer start(StartFrom startFrom) {
        return switch (startFrom) {
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
        };
    }
}
