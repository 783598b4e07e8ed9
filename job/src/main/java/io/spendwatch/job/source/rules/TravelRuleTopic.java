package io.spendwatch.job.source.rules;

import io.spendwatch.job.trace.Tracing;
import io.spendwatch.job.trace.TracingSwitch;
import java.util.Properties;

/**
 * Switches tracing on once any record of the rules' topic is a rule about travel. Each subtask of the gate reads the
 * topic, which is small, by itself: at its start to the end, and from then on what comes.
 */
public final class TravelRuleTopic implements TracingSwitch {
    private static final long serialVersionUID = 1;

    private final String bootstrapServers;
    private final String topic;
    private final Properties properties;

    /**
     * Makes the switch.
     *
     * @param bootstrapServers where the cluster is
     * @param topic where rules are published
     * @param properties what Kafka's consumer is told beside that, such as TLS and SASL
     */
    public TravelRuleTopic(String bootstrapServers, String topic, Properties properties) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.properties = new Properties();
        this.properties.putAll(properties);
    }

    @Override
    public Tracing open(int subtask) {
        TravelRuleWatcher watcher = new TravelRuleWatcher(topic, KafkaTopicLog.open(bootstrapServers, properties));
        watcher.start("travel-rules-of-" + topic + "-" + subtask);
        return watcher;
    }
}
