package io.spendwatch.harness.network;

import java.util.ArrayList;
import java.util.List;

/**
 * One host of a network.
 *
 * @param namespace how the system knows it
 * @param address where others reach it
 */
public record Host(String namespace, String address) {
    private static final double PERCENT = 100;

    /** Returns what goes before the command of a process that is to run on it. */
    public List<String> within() {
        return List.of("ip", "netns", "exec", namespace);
    }

    /** Has nothing pass any more to and from one of its ports: connections stay, and nobody is told. */
    public void cut(int port) {
        String number = Integer.toString(port);
        filter("INPUT", "-p", "tcp", "--dport", number, "-j", "DROP");
        filter("OUTPUT", "-p", "tcp", "--sport", number, "-j", "DROP");
    }

    /** Has it lose so many percent of the packets that come and go. */
    public void lose(int percent) {
        String[] atRandom = {
            "-m", "statistic", "--mode", "random", "--probability", Double.toString(percent / PERCENT), "-j", "DROP"
        };
        filter("INPUT", atRandom);
        filter("OUTPUT", atRandom);
    }

    /** Undoes all of that. */
    public void mend() {
        iptables("-F");
    }

    private void filter(String chain, String... rule) {
        List<String> all = new ArrayList<>(List.of("-A", chain));
        all.addAll(List.of(rule));
        iptables(all.toArray(String[]::new));
    }

    private void iptables(String... arguments) {
        List<String> command = new ArrayList<>(within());
        command.addAll(List.of("iptables", "-w"));
        command.addAll(List.of(arguments));
        Command.run(command);
    }
}
