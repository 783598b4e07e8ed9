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

/** A Kafka broker in this process that is a controller too: the only one of its cluster, or one of several. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String NAME = "Kafka";

    private final String address;
    private final DataDirectory directory;
    private final KafkaRaftServer server;

    private EmbeddedKafka(String address, DataDirectory directory, KafkaRaftServer server) {
        this.address = address;
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
        } catch (RuntimeException | Error e) {
            directory.release();
            throw e;
        }
        return start(KafkaMember.alone(port), directory, change);
    }

    /**
     * Starts one broker of several, which is ready when this returns: not before most of its cluster has been started.
     *
     * @throws StartupException when its port is in use, the directory cannot be written to, or its data cannot be used
     */
    public static EmbeddedKafka start(KafkaMember member, DataDirectory directory) {
        return start(member, directory, UnaryOperator.identity());
    }

    /** Starts one broker of several with other settings than it would have, made of those that it would. */
    static EmbeddedKafka start(KafkaMember member, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        try {
            directory.requireWritable(NAME);
            KafkaStorage.requireUnlocked(directory);
            return new EmbeddedKafka(member.address().broker(), directory, started(member, directory, change));
        } catch (RuntimeException | Error e) {
            directory.release();
            throw e;
        }
    }

    /** Returns what clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address;
    }

    /** Creates those of the topics that are missing and waits until they can be written to; leaves the others as they are. */
    public void createTopics(Collection<NewTopic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            new ReadyTopics(admin).createMissing(topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka at %s did not create the topics %s: %s"
                            .formatted(
                                    address,
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
            KafkaMember member, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        KafkaStorage.format(member, directory);
        KafkaRaftServer server = newServer(member, directory, change);
        try {
            server.startup();
            return server;
            // Scala throws checked exceptions without declaring them.
        } catch (Exception e) {
            server.shutdown();
            throw StartupException.unexpected(NAME, member.address().broker(), directory, e);
        }
    }

    private static KafkaRaftServer newServer(
            KafkaMember member, DataDirectory directory, UnaryOperator<Map<String, String>> change) {
        try {
            KafkaConfig config = new KafkaConfig(change.apply(KafkaSettings.of(member, directory)), false);
            return new KafkaRaftServer(config, Time.SYSTEM);
        } catch (Exception e) {
            throw StartupException.unexpected(NAME, member.address().broker(), directory, e);
        }
    }
}
