package io.spendwatch.generator.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has Ctrl-C stop the work, and keeps the JVM until the work has ended and this is closed. */
final class InterruptHook implements AutoCloseable {
    /** Longer than an output takes to give up what it cannot write. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private InterruptHook(Runnable stop) {
        thread = new Thread(() -> stopAndWait(stop), "interrupt");
    }

    static InterruptHook install(Runnable stop) {
        InterruptHook hook = new InterruptHook(stop);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook is running, and now returns.
            return;
        }
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            boolean unused = closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
