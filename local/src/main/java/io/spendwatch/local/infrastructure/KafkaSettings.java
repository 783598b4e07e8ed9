package io.spendwatch.local.infrastructure;

import static java.util.Map.entry;

import java.util.Map;

/** The settings of a single broker that is its own controller, as small as one process wants them. */
final class KafkaSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String BROKER_LISTENER = "BROKER";

    private KafkaSettings() {}

    static Map<String, String> of(LoopbackPort broker, LoopbackPort controller, DataDirectory directory) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", Integer.toString(NODE_ID)),
                entry("controller.quorum.voters", NODE_ID + "@" + controller),
                entry("controller.listener.names", CONTROLLER_LISTENER),
                entry("inter.broker.listener.name", BROKER_LISTENER),
                entry(
                        "listener.security.protocol.map",
                        BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
                entry("listeners", BROKER_LISTENER + "://" + broker + "," + CONTROLLER_LISTENER + "://" + controller),
                entry("log.dirs", directory.path().toString()),
                entry("auto.create.topics.enable", "false"),
                // A busy machine takes longer than the minute that is the default.
                entry("initial.broker.registration.timeout.ms", "300000"),
                entry("default.replication.factor", "1"),
                // A demo's event times may be a month old: no record is removed for its age.
                entry("log.retention.ms", "-1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "4"),
                // The cleaner's default buffer takes 128 MiB of a heap that is shared with Flink.
                entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024)),
                entry("log.cleaner.threads", "1"),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "4"),
                entry("num.recovery.threads.per.data.dir", "1"),
                entry("background.threads", "2"));
    }
}
