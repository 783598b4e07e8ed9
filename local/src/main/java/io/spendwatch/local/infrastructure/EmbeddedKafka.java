package io.spendwatch.local.infrastructure;

import io.spendwatch.generator.kafka.ReadyTopics;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this process that is its own controller. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String NAME = "Kafka";

    private final LoopbackPort port;
    private final DataDirectory directory;
    private final KafkaRaftServer server;

    private EmbeddedKafka(LoopbackPort port, DataDirectory directory, KafkaRaftServer server) {
        this.port = port;
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts a broker that is ready when this returns. A directory that a broker left is taken up as it is, at any port.
     *
     * @throws StartupException when the port is in use, the directory cannot be written to, or its data cannot be used
     */
    public static EmbeddedKafka start(LoopbackPort port, DataDirectory directory) {
        return start(port, directory, UnaryOperator.identity());
    }

    /** Starts a broker with other settings than it would have, made of those that it would. */
    static EmbeddedKafka start(LoopbackPort port, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        try {
            port.requireUnused(NAME);
            directory.requireWritable(NAME);
            KafkaStorage.requireUnlocked(directory);
            return new EmbeddedKafka(port, directory, started(port, directory, change));
        } catch (RuntimeException | Error e) {
            directory.release();
            throw e;
        }
    }

    /** Returns what clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return port.toString();
    }

    /** Creates those of the topics that are missing and waits until they can be written to; leaves the others as they are. */
    public void createTopics(Collection<NewTopic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            new ReadyTopics(admin).createMissing(topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka at %s did not create the topics %s: %s"
                            .formatted(
                                    port,
                                    topics.stream().map(NewTopic::name).collect(Collectors.joining(", ")),
                                    e.getCause().getMessage()),
                    e);
        }
    }

    /** Stops the broker with everything flushed; removes a temporary directory. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        directory.release();
    }

    private static KafkaRaftServer started(
            LoopbackPort port, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        KafkaStorage.format(port, directory);
        KafkaRaftServer server = newServer(port, directory, change);
        try {
            server.startup();
            return server;
            // Scala throws checked exceptions without declaring them.
        } catch (Exception e) {
            server.shutdown();
            throw StartupException.unexpected(NAME, port, directory, e);
        }
    }

    private static KafkaRaftServer newServer(
            LoopbackPort port, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        try {
            Map<String, String> settings = KafkaSettings.of(port, LoopbackPort.free(), directory);
            KafkaConfig config = new KafkaConfig(change.apply(settings), false);
            return new KafkaRaftServer(config, Time.SYSTEM);
        } catch (Exception e) {
            throw StartupException.unexpected(NAME, port, directory, e);
        }
    }
}
