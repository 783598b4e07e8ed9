package io.spendwatch.harness.process;

import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server in a process of its own, at one port of the loopback interface and with all its data in one directory. It can be
 * killed and started again. Its main class is given the directory and the port, and prints a line once it listens.
 */
public final class ServerProcess implements AutoCloseable {
    /** So generous that only a server that hangs exceeds it. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final String name;
    private final String heap;
    private final Class<?> main;
    private final Path data;
    private final LoopbackPort port = LoopbackPort.free();
    private ChildJvm process;

    private ServerProcess(String name, String heap, Class<?> main, Path data, Path log) {
        this.name = name;
        this.heap = heap;
        this.main = main;
        this.data = data;
        this.process = launch(log);
    }

    /**
     * Starts one on a free port, and waits until it listens.
     *
     * @param name for messages
     * @param heap its greatest heap, such as {@code 1g}
     */
    public static ServerProcess start(String name, String heap, Class<?> main, Path data, Path log) {
        return new ServerProcess(name, heap, main, data, log);
    }

    /** Starts it again at the same port, with the data that it had when it was killed. */
    public void restart(Path log) {
        process = launch(log);
    }

    public LoopbackPort port() {
        return port;
    }

    /** Ends it as SIGKILL does: nothing is flushed or said. Waits until it is gone. */
    public void kill() {
        process.close();
    }

    /** Has it stand still, as SIGSTOP does. */
    public void pause() {
        process.pause();
    }

    /** Has it go on where it stood still. */
    public void resume() {
        process.resume();
    }

    /** Ends it at once: its data are of no more use. */
    @Override
    public void close() {
        kill();
    }

    private ChildJvm launch(Path log) {
        ChildJvm launched = ChildJvm.start(name, log, heap, main, data.toString(), Integer.toString(port.number()));
        return launched.nextLine(LIMIT).map(listening -> launched).orElseThrow(launched::failure);
    }
}
