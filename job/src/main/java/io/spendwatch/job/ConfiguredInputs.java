package io.spendwatch.job;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.KafkaConfiguration;
import io.spendwatch.job.configuration.StartFrom;
import io.spendwatch.job.source.kafka.Idleness;
import io.spendwatch.job.source.kafka.TransactionTopic;
import io.spendwatch.job.source.rules.RuleTopicSource;
import io.spendwatch.job.source.rules.TravelRuleTopic;
import io.spendwatch.job.trace.TracingSwitch;
import io.spendwatch.job.transaction.EventLimits;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The transactions and the rules that a configuration asks for. */
public final class ConfiguredInputs {
    private ConfiguredInputs() {}

    /** Returns the topic of the transactions and that of the rules. */
    public static Inputs of(Configuration configuration) {
        return new Inputs(transactions(configuration), rules(configuration));
    }

    private static TransactionInput transactions(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        return new TransactionInput(
                kafka.topics().transactions(),
                TransactionTopic.source(
                        kafka.bootstrapServers(),
                        kafka.topics().transactions(),
                        kafka.groupId(),
                        start(kafka.startFrom()),
                        new EventLimits(configuration.maxFutureSkew(), configuration.retain()),
                        new Idleness(configuration.idleAfter(), configuration.unreachableAfter()),
                        kafka.properties().toProperties()));
    }

    private static RuleInput rules(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        return new RuleInput(
                kafka.topics().rules(),
                new RuleTopicSource(
                        kafka.bootstrapServers(),
                        kafka.topics().rules(),
                        kafka.topics().ruleStatus(),
                        kafka.properties().toProperties()),
                tracing(configuration));
    }

    private static TracingSwitch tracing(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        return RuleInput.needTracing(configuration.rules())
                ? TracingSwitch.fixed(true)
                : new TravelRuleTopic(
                        kafka.bootstrapServers(),
                        kafka.topics().rules(),
                        kafka.properties().toProperties());
    }

    // The type is deprecated in favour of a string, which the connector does not take yet.
    @SuppressWarnings("deprecation")
    private static OffsetsInitializer start(StartFrom startFrom) {
        return switch (startFrom) {
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
        };
    }
}
