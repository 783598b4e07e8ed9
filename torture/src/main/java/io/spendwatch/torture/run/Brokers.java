package io.spendwatch.torture.run;

import io.spendwatch.harness.broker.Broker;
import io.spendwatch.harness.broker.BrokerCluster;
import io.spendwatch.harness.network.Network;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The brokers of a run.
 *
 * @param all as those find them who write the log and look at the results
 * @param several those of them that are one cluster, if they are
 * @param network the same, if their network can be harmed
 */
record Brokers(Broker all, Optional<BrokerCluster> several, Optional<BrokerCluster> network) implements AutoCloseable {

    /**
     * Starts so many.
     *
     * @param logs says where the log of a process goes
     * @param progress is told if their network cannot be harmed
     */
    static Brokers start(int size, Path data, Function<String, Path> logs, Consumer<String> progress) {
        if (size == 1) {
            return new Brokers(Broker.start(data, logs.apply("broker")), Optional.empty(), Optional.empty());
        }
        Optional<String> whyNot = Network.whyNot();
        whyNot.ifPresent(reason -> progress.accept("No fault of the network in this run: " + reason));
        BrokerCluster cluster = whyNot.isPresent()
                ? BrokerCluster.start(size, data, logs)
                : BrokerCluster.startInNetwork(size, data, logs);
        return new Brokers(
                cluster.broker(), Optional.of(cluster), whyNot.isPresent() ? Optional.empty() : Optional.of(cluster));
    }

    /** Returns what the job is given as {@code bootstrap.servers}. */
    String bootstrapServersOfTheJob() {
        return several.map(BrokerCluster::bootstrapServersOfEntrances).orElse(all.bootstrapServers());
    }

    @Override
    public void close() {
        several.ifPresentOrElse(BrokerCluster::close, all::close);
    }
}
