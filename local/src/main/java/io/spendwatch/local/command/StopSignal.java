package io.spendwatch.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or a polite kill: asks a command to stop, and ends the process if it does not, or if it is asked again. */
final class StopSignal implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 9_500;
    private static final int EXIT_CODE_OF_THE_IMPATIENT = 130;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Runnable> undo;

    private StopSignal() {
        undo = List.of(Signals.handle("INT", this::ask), Signals.handle("TERM", this::ask));
    }

    /** Waits for signals from now on, until it is closed. */
    static StopSignal install() {
        return new StopSignal();
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
            Runtime.getRuntime().halt(EXIT_CODE_OF_THE_IMPATIENT);
        }
        asked.countDown();
        Thread patience = new Thread(this::endUnlessDone, "stop");
        patience.setDaemon(true);
        patience.start();
    }

    private void endUnlessDone() {
        try {
            if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(EXIT_CODE_OF_THE_IMPATIENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
