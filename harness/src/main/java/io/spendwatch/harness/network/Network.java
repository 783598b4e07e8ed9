package io.spendwatch.harness.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hosts that this machine pretends to be: Linux's network namespaces, joined by a bridge, in each of which processes can be
 * started. This process, and all that is in no such host, reaches them at addresses that nobody else can see.
 */
public final class Network implements AutoCloseable {
    private static final String SUBNET = "10.213.%d.%d";
    private static final int OWN_ADDRESS = 254;
    private static final int SUBNETS = 256;
    private static final String BRIDGE = "bridge";
    private static final String DEVICE = "eth0";

    private final Deque<List<String>> undoing = new ArrayDeque<>();
    private final String prefix = "sw" + ProcessHandle.current().pid();
    private final int subnet = (int) (ProcessHandle.current().pid() % SUBNETS);
    private final List<Host> hosts;
    private final Thread atTheEnd = new Thread(this::takeAway, "network");

    private Network(int size) {
        hosts = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Host(prefix + "h" + number, address(number)))
                .toList();
    }

    /** Makes a network of so many hosts; there is one at a time in a process. */
    public static Network create(int size) {
        Network network = new Network(size);
        // It would outlive this process.
        Runtime.getRuntime().addShutdownHook(network.atTheEnd);
        try {
            network.setUp();
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** Returns why there can be none here, in one line, if that is so. */
    public static Optional<String> whyNot() {
        try (Network probe = create(1)) {
            probe.host(0).lose(1);
            return Optional.empty();
        } catch (NetworkException e) {
            return Optional.of("a network of its own needs Linux, root, ip and iptables: " + e.getMessage());
        }
    }

    public Host host(int which) {
        return hosts.get(which);
    }

    /** Takes it away; what runs in its hosts is cut off. */
    @Override
    public void close() {
        takeAway();
        boolean unused = Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private synchronized void takeAway() {
        while (!undoing.isEmpty()) {
            List<String> undo = undoing.pop();
            try {
                Command.run(undo);
            } catch (NetworkException e) {
                // What has gone with something else need not be taken away.
            }
        }
    }

    private void setUp() {
        String hub = prefix + "hub";
        addNamespace(hub);
        Command.run("ip", "-n", hub, "link", "add", BRIDGE, "type", "bridge");
        Command.run("ip", "-n", hub, "link", "set", BRIDGE, "up");
        for (Host host : hosts) {
            addNamespace(host.namespace());
            Command.run("ip", "-n", host.namespace(), "link", "set", "lo", "up");
            join(List.of("ip", "-n", host.namespace()), DEVICE, hub, host.namespace(), host.address());
        }
        String own = prefix + "own";
        undoing.push(List.of("ip", "link", "del", own));
        join(List.of("ip"), own, hub, "own", address(OWN_ADDRESS));
    }

    private void addNamespace(String name) {
        Command.run("ip", "netns", "add", name);
        undoing.push(List.of("ip", "netns", "del", name));
    }

    /** Joins a place with the hub: a cable has a plug at each end. */
    private static void join(List<String> place, String device, String hub, String plug, String address) {
        run(place, "link", "add", device, "type", "veth", "peer", "name", plug, "netns", hub);
        Command.run("ip", "-n", hub, "link", "set", plug, "master", BRIDGE, "up");
        run(place, "address", "add", address + "/24", "dev", device);
        run(place, "link", "set", device, "up");
    }

    private static void run(List<String> place, String... command) {
        List<String> all = new ArrayList<>(place);
        all.addAll(List.of(command));
        Command.run(all);
    }

    private String address(int number) {
        return SUBNET.formatted(subnet, number);
    }
}
