package io.spendwatch.local.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or a polite kill: asks a command to stop, and holds the process until it has. */
final class StopSignal {
    /** What a shell expects of a process that Ctrl-C ended before it was done. */
    static final int INTERRUPTED = 130;

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final int exitCode;
    private final Runnable onAsked;

    private StopSignal(int exitCode, Runnable onAsked) {
        this.exitCode = exitCode;
        this.onAsked = onAsked;
    }

    /**
     * Watches for the signal from now on.
     *
     * @param exitCode with which the process then ends, once {@link #done()} was called
     * @param onAsked is run when the signal comes
     */
    static StopSignal install(int exitCode, Runnable onAsked) {
        StopSignal signal = new StopSignal(exitCode, onAsked);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop"));
        return signal;
    }

    /** Returns whether the command has been asked to stop, waiting at most so long for it. */
    boolean await(Duration atMost) throws InterruptedException {
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the process end: the command has stopped. */
    void done() {
        done.countDown();
    }

    private void onShutdown() {
        if (done.getCount() == 0) {
            return;
        }
        asked.countDown();
        onAsked.run();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LogFile.discard();
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
