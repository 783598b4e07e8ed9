package io.spendwatch.bench.work;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.Limit;
import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.harness.broker.Broker;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Fills the topic of the work. */
public final class WorkLoader {
    private static final short REPLICATION = 1;

    private WorkLoader() {}

    /** Creates the topic and writes all events to it. */
    public static void load(Broker broker, Work work) throws InterruptedException {
        NewTopic topic = new NewTopic(work.topic(), work.partitions(), REPLICATION)
                .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE)));
        broker.create(List.of(topic));
        KafkaTarget target = new KafkaTarget(
                broker.bootstrapServers(), work.topic(), false, work.partitions(), REPLICATION, Map.of());
        try (KafkaOutput output = KafkaOutput.open(target)) {
            new Generator(options(work), output).run();
        }
    }

    static GeneratorOptions options(Work work) {
        return GeneratorOptions.defaults(work.seed())
                .withCustomers(work.customers())
                .withShares(work.shares())
                .withEventTimes(new EventTimes.Stepped(Work.START, work.step()))
                .withPace(new Pace.Unlimited())
                .withLimit(Limit.ofEvents(work.events()));
    }
}
