package io.spendwatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A TCP port of the loopback interface.
 *
 * @param number 1 to 65535
 */
public record LoopbackPort(int number) {
    /** The only address that the servers of this package listen on. */
    static final String HOST = "127.0.0.1";

    private static final byte[] ADDRESS = {127, 0, 0, 1};
    private static final int GREATEST = 65_535;

    /** @throws IllegalArgumentException when the number is not a port's */
    public LoopbackPort {
        if (number < 1 || number > GREATEST) {
            throw new IllegalArgumentException("%d is no TCP port: give one from 1 to %d".formatted(number, GREATEST));
        }
    }

    /** Returns a port that nothing listened on a moment ago. */
    public static LoopbackPort free() {
        try (ServerSocket socket = bound(0)) {
            return new LoopbackPort(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free TCP port on " + HOST + ": end what holds them", e);
        }
    }

    /**
     * Makes sure that nothing listens on it.
     *
     * @param server who is going to, for the message
     * @throws StartupException when something listens on it, or it may not be listened on
     */
    public void requireUnused(String server) {
        try (ServerSocket socket = bound(number)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException(
                    "%s cannot listen on %s: %s. Stop what uses port %d, or choose another port"
                            .formatted(server, this, e.getMessage(), number),
                    e);
        }
    }

    /** Returns whether nothing listens on it at the moment. */
    public boolean isUnused() {
        try (ServerSocket socket = bound(number)) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    @Override
    public String toString() {
        return HOST + ":" + number;
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // As the servers do: connections of an earlier run that linger in TIME_WAIT do not occupy the port.
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return socket;
    }
}
