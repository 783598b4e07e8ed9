package io.spendwatch.bench.broker;

import io.spendwatch.bench.process.ChildJvm;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, with all its data in one directory. */
public final class Broker implements AutoCloseable {
    private static final String HEAP = "1g";

    private final ChildJvm process;
    private final String bootstrapServers;

    private Broker(ChildJvm process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts one on a free port of the loopback interface. */
    public static Broker start(Path data, Path log) {
        ChildJvm process = ChildJvm.start("The broker", log, HEAP, BrokerMain.class, data.toString());
        return process.nextLine().map(address -> new Broker(process, address)).orElseThrow(process::failure);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates topics that must not be there yet. */
    public void create(Collection<NewTopic> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not create " + topics + ": " + e.getCause(), e);
        }
    }

    /** Deletes topics with what is in them. */
    public void delete(List<String> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not delete " + topics + ": " + e.getCause(), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Ends it at once: its data are of no more use. */
    @Override
    public void close() {
        process.close();
    }
}
