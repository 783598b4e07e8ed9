package io.spendwatch.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or a polite kill: asks a command to stop, and ends the process if it does not, or if it is asked again. */
final class StopSignal implements AutoCloseable {
    /** What a shell expects of a process that a signal ended before it was done. */
    static final int INTERRUPTED = 130;

    private static final long PATIENCE_MILLIS = 60_000;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable onAsked;
    private final List<Runnable> undo;

    private StopSignal(Runnable onAsked) {
        this.onAsked = onAsked;
        undo = List.of(Signals.handle("INT", this::ask), Signals.handle("TERM", this::ask));
    }

    /** Waits for signals from now on, until it is closed, and runs an action at the first. */
    static StopSignal install(Runnable onAsked) {
        return new StopSignal(onAsked);
    }

    /** Returns whether the command has been asked to stop. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Returns whether the command has been asked to stop, waiting at most so long for it. */
    boolean await(Duration atMost) throws InterruptedException {
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Notes that the command has stopped: signals do again what they did before. */
    @Override
    public void close() {
        done.countDown();
        undo.forEach(Runnable::run);
    }

    private synchronized void ask() {
        if (isAsked()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        asked.countDown();
        onAsked.run();
        Thread patience = new Thread(this::endUnlessDone, "stop");
        patience.setDaemon(true);
        patience.start();
    }

    private void endUnlessDone() {
        try {
            if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
