package io.spendwatch.local.infrastructure;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a broker that is a controller too, as small as one process wants them. */
final class KafkaSettings {
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String BROKER_LISTENER = "BROKER";
    private static final String ENTRANCE_LISTENER = "ENTRANCE";

    private KafkaSettings() {}

    static Map<String, String> of(KafkaMember member, DataDirectory directory) {
        Map<String, String> settings = new HashMap<>(common(member, directory));
        String broker = BROKER_LISTENER + "://" + member.address().broker();
        settings.put(
                "listeners",
                broker + "," + CONTROLLER_LISTENER + "://" + member.address().controller());
        member.address().entrance().ifPresent(entrance -> {
            settings.merge("listeners", "%s://%s".formatted(ENTRANCE_LISTENER, entrance.listens()), "%s,%s"::formatted);
            settings.put(
                    "advertised.listeners", "%s,%s://%s".formatted(broker, ENTRANCE_LISTENER, entrance.advertised()));
        });
        return settings;
    }

    private static Map<String, String> common(KafkaMember member, DataDirectory directory) {
        String replicas = Integer.toString(member.replicas());
        String inSync = Integer.toString(Math.max(1, member.replicas() - 1));
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", Integer.toString(member.id())),
                entry("controller.quorum.voters", member.voters()),
                entry("controller.listener.names", CONTROLLER_LISTENER),
                entry("inter.broker.listener.name", BROKER_LISTENER),
                entry(
                        "listener.security.protocol.map",
                        Stream.of(BROKER_LISTENER, CONTROLLER_LISTENER, ENTRANCE_LISTENER)
                                .map(listener -> listener + ":PLAINTEXT")
                                .collect(Collectors.joining(","))),
                entry("log.dirs", directory.path().toString()),
                entry("auto.create.topics.enable", "false"),
                // A busy machine takes longer than the minute that is the default.
                entry("initial.broker.registration.timeout.ms", "300000"),
                entry("default.replication.factor", replicas),
                // A demo's event times may be a month old: no record is removed for its age.
                entry("log.retention.ms", "-1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("offsets.topic.replication.factor", replicas),
                entry("offsets.topic.num.partitions", "1"),
                entry("transaction.state.log.replication.factor", replicas),
                entry("transaction.state.log.min.isr", inSync),
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
