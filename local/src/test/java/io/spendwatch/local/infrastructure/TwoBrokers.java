package io.spendwatch.local.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A cluster of two brokers, which those who come by the doors find behind doors. */
public final class TwoBrokers implements AutoCloseable {
    private static final int BROKERS = 2;

    private final List<TcpDoor> doors;
    private final List<EmbeddedKafka> brokers;

    private TwoBrokers(List<TcpDoor> doors, List<EmbeddedKafka> brokers) {
        this.doors = doors;
        this.brokers = brokers;
    }

    /** Starts both. */
    public static TwoBrokers start() {
        List<TcpDoor> doors = new ArrayList<>();
        List<KafkaMember.Address> addresses = new ArrayList<>();
        for (int broker = 0; broker < BROKERS; broker++) {
            LoopbackPort behind = LoopbackPort.free();
            TcpDoor door = TcpDoor.open(behind);
            doors.add(door);
            addresses.add(new KafkaMember.Address(
                    LoopbackPort.HOST,
                    LoopbackPort.free().number(),
                    LoopbackPort.free().number(),
                    Optional.of(new KafkaMember.Entrance(
                            behind.toString(), door.port().toString()))));
        }
        List<CompletableFuture<EmbeddedKafka>> starting = KafkaMember.of(addresses).stream()
                .map(member ->
                        CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(member, DataDirectory.temporary())))
                .toList();
        return new TwoBrokers(
                doors, starting.stream().map(CompletableFuture::join).toList());
    }

    /** Returns where clients find both, whatever becomes of the doors. */
    public String bootstrapServers() {
        return brokers.stream().map(EmbeddedKafka::bootstrapServers).collect(Collectors.joining(","));
    }

    /** Returns where clients find both by the doors. */
    public String bootstrapServersByDoors() {
        return doors.stream().map(door -> door.port().toString()).collect(Collectors.joining(","));
    }

    /** Returns the door of a broker: 1 or 2. */
    public TcpDoor door(int broker) {
        return doors.get(broker - 1);
    }

    /** Creates a topic that is not replicated, given the broker of each partition: 1 or 2. */
    public void createTopic(String name, int... brokerOfPartition) throws Exception {
        Map<Integer, List<Integer>> replicas = new HashMap<>();
        for (int partition = 0; partition < brokerOfPartition.length; partition++) {
            replicas.put(partition, List.of(brokerOfPartition[partition]));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, replicas))).all().get();
        }
    }

    @Override
    public void close() {
        doors.forEach(TcpDoor::close);
        // Each waits for the other as long as both are controllers.
        brokers.stream()
                .map(broker -> CompletableFuture.runAsync(broker::close))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
