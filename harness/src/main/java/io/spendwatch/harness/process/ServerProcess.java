package io.spendwatch.harness.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * A server in a process of its own, which can be killed and started again as it was. Its main class prints a line once it
 * listens.
 */
public final class ServerProcess implements AutoCloseable {
    /** So generous that only a server that hangs exceeds it. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Function<Path, ChildJvm> launching;
    private ChildJvm process;

    private ServerProcess(Function<Path, ChildJvm> launching, Path log) {
        this.launching = launching;
        this.process = launch(log);
    }

    /**
     * Starts one, and waits until it listens.
     *
     * @param launching starts its process with a log
     */
    public static ServerProcess start(Function<Path, ChildJvm> launching, Path log) {
        return new ServerProcess(launching, log);
    }

    /** Starts it again as it was, with the data that it had when it was killed. */
    public void restart(Path log) {
        process = launch(log);
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
        ChildJvm launched = launching.apply(log);
        return launched.nextLine(LIMIT).map(listening -> launched).orElseThrow(launched::failure);
    }
}
