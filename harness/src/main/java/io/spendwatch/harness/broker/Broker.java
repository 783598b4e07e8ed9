package io.spendwatch.harness.broker;

import io.spendwatch.generator.kafka.ReadyTopics;
import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.harness.process.ServerProcess;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, or several of one cluster, each with all its data in one directory. */
public final class Broker implements AutoCloseable {
    private static final String HEAP = "1g";

    private final List<ServerProcess> processes;
    private final String bootstrapServers;

    Broker(List<ServerProcess> processes, String bootstrapServers) {
        this.processes = List.copyOf(processes);
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts one on a free port of the loopback interface. */
    public static Broker start(Path data, Path log) {
        LoopbackPort port = LoopbackPort.free();
        ServerProcess process = ServerProcess.start(
                logOfIt -> ChildJvm.start(
                        "The broker",
                        logOfIt,
                        HEAP,
                        BrokerMain.class,
                        data.toString(),
                        Integer.toString(port.number())),
                log);
        return new Broker(List.of(process), port.toString());
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns how many brokers there are. */
    public int size() {
        return processes.size();
    }

    /** Returns the process of a broker, which can be killed and started again with all that it has acknowledged. */
    public ServerProcess process(int which) {
        return processes.get(which % processes.size());
    }

    /** Creates topics that must not be there yet, and waits until they can be written to. */
    public void create(Collection<NewTopic> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            new ReadyTopics(admin).create(topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not create " + topics + ": " + e.getCause(), e);
        }
    }

    /** Gives a topic more partitions, up to so many, and waits until they can be written to. */
    public void growTo(String topic, int partitions) throws InterruptedException {
        try (Admin admin = admin()) {
            new ReadyTopics(admin).growTo(topic, partitions);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker did not give topic %s %d partitions: %s".formatted(topic, partitions, e.getCause()), e);
        }
    }

    /** Deletes topics with what is in them; those that are not there are passed over. */
    public void delete(List<String> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            new ReadyTopics(admin).delete(topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not delete " + topics + ": " + e.getCause(), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** Ends it at once: its data are of no more use. */
    @Override
    public void close() {
        processes.forEach(ServerProcess::close);
    }
}
