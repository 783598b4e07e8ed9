package io.spendwatch.local.infrastructure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * One broker of a cluster, in which each is a controller too.
 *
 * @param clusterId the name of the cluster, the same for all of its brokers
 * @param addresses of all brokers of the cluster; the first one has the id 1
 * @param id of this one
 */
public record KafkaMember(String clusterId, List<Address> addresses, int id) {
    private static final int MOST_REPLICAS = 3;

    public KafkaMember {
        addresses = List.copyOf(addresses);
    }

    /** Returns the members of a new cluster at these addresses. */
    public static List<KafkaMember> of(List<Address> addresses) {
        String clusterId = Uuid.randomUuid().toString();
        return IntStream.rangeClosed(1, addresses.size())
                .mapToObj(id -> new KafkaMember(clusterId, addresses, id))
                .toList();
    }

    /** Returns the only broker of a cluster; where its controller listens is of no interest to anybody else. */
    static KafkaMember alone(LoopbackPort port) {
        return of(List.of(Address.loopback(port))).get(0);
    }

    Address address() {
        return addresses.get(id - 1);
    }

    /** Returns the controllers as brokers are told of them. */
    String voters() {
        return IntStream.rangeClosed(1, addresses.size())
                .mapToObj(voter -> voter + "@" + addresses.get(voter - 1).controller())
                .collect(Collectors.joining(","));
    }

    /** Returns on how many brokers each of Kafka's own topics is. */
    int replicas() {
        return Math.min(MOST_REPLICAS, addresses.size());
    }

    /**
     * Where a broker listens.
     *
     * @param port for other brokers, and for clients
     * @param controllerPort for other controllers
     * @param entrance for clients that are to come another way
     */
    public record Address(String host, int port, int controllerPort, Optional<Entrance> entrance) {
        /** Returns one on the loopback interface, with a controller on any free port. */
        static Address loopback(LoopbackPort port) {
            return new Address(
                    LoopbackPort.HOST, port.number(), LoopbackPort.free().number(), Optional.empty());
        }

        /** Returns what clients give as {@code bootstrap.servers}. */
        public String broker() {
            return host + ":" + port;
        }

        String controller() {
            return host + ":" + controllerPort;
        }
    }

    /**
     * Another way in.
     *
     * @param listens host and port where the broker listens
     * @param advertised host and port where clients find it that came this way
     */
    public record Entrance(String listens, String advertised) {}
}
