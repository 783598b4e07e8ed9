package io.spendwatch.harness.broker;

import io.spendwatch.harness.network.Host;
import io.spendwatch.harness.network.Network;
import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.harness.process.ServerProcess;
import io.spendwatch.local.infrastructure.KafkaMember;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several brokers of one cluster, each a controller too. In a network of their own each has two ports: at one it is found by
 * those who are to reach it whatever happens, at the other by those whom it can be cut off from.
 */
public final class BrokerCluster implements AutoCloseable {
    private static final String HEAP = "512m";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int BROKER_PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;
    private static final int ENTRANCE_PORT = 9094;

    private final Optional<Network> network;
    private final List<KafkaMember.Address> addresses;
    private final Broker broker;

    private BrokerCluster(Optional<Network> network, List<KafkaMember.Address> addresses, Broker broker) {
        this.network = network;
        this.addresses = addresses;
        this.broker = broker;
    }

    /**
     * Starts one on the loopback interface.
     *
     * @param logs says where the log of a process goes
     */
    public static BrokerCluster start(int size, Path data, Function<String, Path> logs) {
        return start(Optional.empty(), loopback(size), data, logs);
    }

    /** Starts one whose brokers are hosts of a network of their own, which ends with it. */
    public static BrokerCluster startInNetwork(int size, Path data, Function<String, Path> logs) {
        Network network = Network.create(size);
        try {
            return start(Optional.of(network), hosts(network, size), data, logs);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static BrokerCluster start(
            Optional<Network> network, List<KafkaMember.Address> addresses, Path data, Function<String, Path> logs) {
        // Each waits for most of the others.
        List<CompletableFuture<ServerProcess>> starting = KafkaMember.of(addresses).stream()
                .map(member -> CompletableFuture.supplyAsync(() -> start(network, member, data, logs)))
                .toList();
        String bootstrapServers =
                addresses.stream().map(KafkaMember.Address::broker).collect(Collectors.joining(","));
        List<ServerProcess> processes =
                starting.stream().map(CompletableFuture::join).toList();
        return new BrokerCluster(network, addresses, new Broker(processes, bootstrapServers));
    }

    private static ServerProcess start(
            Optional<Network> network, KafkaMember member, Path data, Function<String, Path> logs) {
        String name = "broker-" + member.id();
        List<String> within =
                network.map(hosts -> hosts.host(member.id() - 1).within()).orElse(List.of());
        String[] arguments = MemberArguments.write(member, data.resolve(name));
        return ServerProcess.start(
                log -> ChildJvm.within(within, name, log, HEAP, ClusterBrokerMain.class, arguments), logs.apply(name));
    }

    private static List<KafkaMember.Address> loopback(int size) {
        List<KafkaMember.Address> addresses = new ArrayList<>();
        for (int broker = 0; broker < size; broker++) {
            addresses.add(new KafkaMember.Address(
                    LOOPBACK, LoopbackPort.free().number(), LoopbackPort.free().number(), Optional.empty()));
        }
        return addresses;
    }

    private static List<KafkaMember.Address> hosts(Network network, int size) {
        return IntStream.range(0, size)
                .mapToObj(network::host)
                .map(Host::address)
                .map(host -> new KafkaMember.Address(
                        host,
                        BROKER_PORT,
                        CONTROLLER_PORT,
                        Optional.of(new KafkaMember.Entrance(host + ":" + ENTRANCE_PORT, host + ":" + ENTRANCE_PORT))))
                .toList();
    }

    /** Returns its brokers, as they are found whatever happens. */
    public Broker broker() {
        return broker;
    }

    /** Returns what those clients give as {@code bootstrap.servers} that can be cut off, where any can. */
    public String bootstrapServersOfEntrances() {
        return addresses.stream()
                .map(address ->
                        address.entrance().map(KafkaMember.Entrance::advertised).orElse(address.broker()))
                .collect(Collectors.joining(","));
    }

    /** Cuts a broker off from those who come by its entrance. */
    public void cut(int which) {
        host(which).cut(ENTRANCE_PORT);
    }

    /** Has a broker lose so many percent of all packets. */
    public void lose(int which, int percent) {
        host(which).lose(percent);
    }

    /** Mends the network of a broker. */
    public void mend(int which) {
        host(which).mend();
    }

    @Override
    public void close() {
        broker.close();
        network.ifPresent(Network::close);
    }

    private Host host(int which) {
        return network.orElseThrow(() -> new IllegalStateException("These brokers have no network of their own"))
                .host(which % broker.size());
    }
}
