package io.spendwatch.harness.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * Waits until something is so; where it cannot be asked yet, it is not.
     *
     * @throws IllegalStateException if it is not so in time
     */
    static void until(Duration patience, String what, BooleanSupplier isSo) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        FlinkUnavailableException last = null;
        while (System.nanoTime() - deadline < 0) {
            try {
                if (isSo.getAsBoolean()) {
                    return;
                }
                last = null;
            } catch (FlinkUnavailableException notYet) {
                last = notYet;
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
        throw new IllegalStateException("Waited %s in vain for %s".formatted(patience, what), last);
    }
}
