package io.spendwatch.local.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The way to a server, which can be cut as a network is: connections stay, and nothing passes any more in either direction;
 * when it is mended, what was underway arrives.
 */
public final class TcpDoor implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int behind;
    private final ServerSocket server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private boolean cut;

    private TcpDoor(int behind, ServerSocket server) {
        this.behind = behind;
        this.server = server;
    }

    /** Opens one on a free port of the loopback interface. */
    static TcpDoor open(LoopbackPort behind) {
        try {
            TcpDoor door = new TcpDoor(behind.number(), new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            start("door-" + door.port(), door::accept);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoopbackPort port() {
        return new LoopbackPort(server.getLocalPort());
    }

    public synchronized void cut() {
        cut = true;
    }

    public synchronized void mend() {
        cut = false;
        notifyAll();
    }

    @Override
    public void close() {
        mend();
        close(server);
        sockets.forEach(TcpDoor::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                start("door-to-" + behind, () -> connect(client));
            }
        } catch (IOException closed) {
            // It is.
        }
    }

    private void connect(Socket client) {
        try {
            awaitMended();
            Socket back = new Socket(InetAddress.getLoopbackAddress(), behind);
            sockets.add(back);
            start("door-back-from-" + behind, () -> pump(back, client));
            pump(client, back);
        } catch (IOException refused) {
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                awaitMended();
                out.write(buffer, 0, length);
            }
        } catch (IOException ended) {
            // So has the other direction then.
        }
    }

    private synchronized void awaitMended() throws IOException {
        try {
            while (cut) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
