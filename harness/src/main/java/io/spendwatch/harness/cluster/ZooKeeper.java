package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A ZooKeeper in a process of its own, with which a JobManager that takes the place of another goes on with its jobs. It is
 * the only high availability that Flink has without Kubernetes.
 */
public final class ZooKeeper implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEAP = "64m";

    private final ChildJvm process;
    private final LoopbackPort port;
    private final Path directory;

    private ZooKeeper(ChildJvm process, LoopbackPort port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param directory for its data and for what JobManagers leave to each other; absolute, and its own
     */
    public static ZooKeeper start(Path directory, Path log) throws IOException, InterruptedException {
        LoopbackPort port = LoopbackPort.free();
        Path data = Files.createDirectories(directory.resolve("zookeeper"));
        Path file = directory.resolve("zoo.cfg");
        Files.writeString(file, """
                dataDir=%s
                clientPort=%d
                clientPortAddress=127.0.0.1
                admin.enableServer=false
                """.formatted(data, port.number()));
        ChildJvm process = ChildJvm.start(
                "ZooKeeper", log, HEAP, ZooKeeperMain.class, "--zkConfigFile", file.toString(), "--peerId", "1");
        Waiting.until(PATIENCE, "ZooKeeper to listen", () -> {
            if (!process.isAlive()) {
                throw process.failure();
            }
            return !port.isUnused();
        });
        return new ZooKeeper(process, port, directory);
    }

    /** Returns what Flink's configuration says of it. */
    public Map<String, String> settings() {
        return Map.of(
                "high-availability.type",
                "zookeeper",
                "high-availability.zookeeper.quorum",
                port.toString(),
                "high-availability.storageDir",
                directory.resolve("high-availability").toUri().toString());
    }

    @Override
    public void close() {
        process.close();
    }
}
