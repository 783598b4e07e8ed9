package io.spendwatch.local.run;

import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers of a run, started side by side. */
final class Servers implements AutoCloseable {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);
    private static final int RESTARTS = 10;

    private final ResourceStack resources = new ResourceStack();
    private EmbeddedKafka kafka;
    private LocalFlink flink;

    private Servers() {}

    /** Starts all of them, or none. */
    static Servers start(RunOptions options, RunDirectory directory) throws Exception {
        Servers servers = new Servers();
        CompletableFuture<EmbeddedKafka> kafka = CompletableFuture.supplyAsync(
                () -> EmbeddedKafka.start(options.kafkaPort(), DataDirectory.at(directory.kafka())));
        try {
            servers.flink = servers.resources.push(LocalFlink.start(new LocalFlinkOptions(
                    directory.flink(),
                    options.partitions(),
                    options.uiPort().number(),
                    CHECKPOINT_INTERVAL,
                    RESTARTS)));
            options.elasticsearchPort()
                    .ifPresent(port -> servers.resources.push(
                            EmbeddedElasticsearch.start(port, DataDirectory.at(directory.elasticsearch()))));
            servers.kafka = servers.resources.push(kafka.join());
            return servers;
        } catch (Exception e) {
            kafka.thenAccept(EmbeddedKafka::close)
                    .exceptionally(alreadyThrown -> null)
                    .join();
            servers.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    LocalFlink flink() {
        return flink;
    }

    @Override
    public void close() {
        resources.close();
    }
}
