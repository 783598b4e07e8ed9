package io.spendwatch.harness.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/**
 * Flink's configuration of a cluster: what the chart sets, on loopback addresses.
 *
 * @param settings by their keys
 * @param restPort where the JobManager's REST interface is, before and after a restart of it
 */
record ClusterConfiguration(Map<String, String> settings, int restPort) {
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * What the cluster's own class path provides before a job's JAR does: Flink's defaults without Flink. Ours also holds the
     * connectors, which a real cluster's does not: with this the job's come out of its JAR, beside the Kafka client there.
     */
    private static final String PARENT_FIRST = String.join(
            ";",
            "java.",
            "scala.",
            "com.esotericsoftware.kryo",
            "javax.annotation.",
            "org.xml",
            "javax.xml",
            "org.apache.xerces",
            "org.w3c",
            "org.rocksdb.",
            "org.slf4j",
            "org.apache.log4j",
            "org.apache.logging",
            "org.apache.commons.logging",
            "ch.qos.logback");

    static ClusterConfiguration of(ClusterOptions options) throws IOException {
        int restPort = freePort();
        Path directory = options.directory();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("jobmanager.rpc.address", LOOPBACK);
        settings.put("jobmanager.rpc.port", Integer.toString(freePort()));
        settings.put("jobmanager.bind-host", LOOPBACK);
        settings.put("jobmanager.memory.process.size", options.jobManagerMemory());
        settings.put("taskmanager.host", LOOPBACK);
        settings.put("taskmanager.bind-host", LOOPBACK);
        settings.put("taskmanager.memory.process.size", options.taskManagerMemory());
        settings.put("taskmanager.numberOfTaskSlots", Integer.toString(options.slots()));
        settings.put("rest.address", LOOPBACK);
        settings.put("rest.bind-address", LOOPBACK);
        settings.put("rest.port", Integer.toString(restPort));
        settings.put("rest.bind-port", Integer.toString(restPort));
        settings.put("blob.server.port", "0");
        settings.put("classloader.parent-first-patterns.default", PARENT_FIRST);
        settings.put("state.backend.type", "rocksdb");
        settings.put("execution.checkpointing.mode", "EXACTLY_ONCE");
        settings.put("execution.checkpointing.incremental", "true");
        settings.put(
                "execution.checkpointing.interval", options.checkpointInterval().toMillis() + "ms");
        settings.put(
                "execution.checkpointing.min-pause",
                options.checkpointInterval().toMillis() / 2 + "ms");
        settings.put("execution.checkpointing.timeout", "10min");
        settings.put("execution.checkpointing.tolerable-failed-checkpoints", "3");
        settings.put("execution.checkpointing.num-retained", "3");
        settings.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        settings.put(
                "execution.checkpointing.dir",
                directory.resolve("checkpoints").toUri().toString());
        settings.put(
                "execution.checkpointing.savepoint-dir",
                options.savepoints().toUri().toString());
        settings.put("restart-strategy.type", "exponential-delay");
        settings.put("restart-strategy.exponential-delay.initial-backoff", "1s");
        settings.put("restart-strategy.exponential-delay.max-backoff", "1min");
        settings.put("restart-strategy.exponential-delay.reset-backoff-threshold", "10min");
        settings.put("io.tmp.dirs", directory.resolve("tmp").toString());
        settings.put("web.tmpdir", directory.resolve("web").toString());
        // We look once a second, and so must it.
        settings.put("metrics.fetcher.update-interval", "500ms");
        // So long may one TaskManager that has died keep the JobManager from asking the others for their metrics.
        settings.put("web.timeout", "1min");
        settings.putAll(options.settings());
        return new ClusterConfiguration(settings, restPort);
    }

    Configuration toFlink() {
        return Configuration.fromMap(settings);
    }

    /** Writes it as Flink's processes read it, and returns the directory. */
    Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("config.yaml"),
                settings.entrySet().stream()
                        .map(setting -> "%s: '%s'%n"
                                .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                        .collect(Collectors.joining()));
        return directory;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
