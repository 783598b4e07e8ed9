package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where the thread that reads leaves what the task takes; it waits for the task, the task never for it. */
final class Handover {
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private Optional<Told> left = Optional.empty();
    private Optional<RulesUnreadableException> failure = Optional.empty();
    private boolean open = true;

    /** Leaves what is to be told, once the task has taken what was left before; drops it when all is closed. */
    synchronized void put(Told told) throws InterruptedException {
        while (open && left.isPresent()) {
            wait();
        }
        left = Optional.of(told);
        available.complete(null);
    }

    /** Has the task fail. */
    synchronized void fail(RulesUnreadableException reason) {
        failure = Optional.of(reason);
        available.complete(null);
    }

    /** Lets time pass, unless all is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long rest = time.toNanos(); open && rest > 0; rest = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    /**
     * Takes what was left, if anything was.
     *
     * @throws RulesUnreadableException when the thread that reads cannot go on
     */
    synchronized Optional<Told> take() {
        if (failure.isPresent()) {
            throw failure.get();
        }
        Optional<Told> taken = left;
        if (taken.isPresent()) {
            left = Optional.empty();
            available = new CompletableFuture<>();
            notifyAll();
        }
        return taken;
    }

    /** Returns what is complete once there is something to take. */
    synchronized CompletableFuture<Void> available() {
        return available;
    }

    synchronized void close() {
        open = false;
        notifyAll();
    }
}
