package io.spendwatch.local.replay;

import io.spendwatch.local.testing.ReaderHook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has a replay fail so many times, each time after a checkpoint and some more lines.
 *
 * @param name of the replay, no two alike
 * @param pollsBeforeFailure how often a reader is asked for lines after its first checkpoint before it fails
 */
record FailuresOnTheWay(String name, int pollsBeforeFailure) implements ReaderHook {

    /** So slow that a checkpoint completes before the input ends. */
    private static final long SLOW_MILLIS = 60;

    private static final Map<String, AtomicInteger> LEFT = new ConcurrentHashMap<>();

    static FailuresOnTheWay of(String name, int failures, int pollsBeforeFailure) {
        LEFT.put(name, new AtomicInteger(failures));
        return new FailuresOnTheWay(name, pollsBeforeFailure);
    }

    /** Returns how many of the failures did not come about. */
    int left() {
        return Math.max(0, LEFT.get(name).get());
    }

    @Override
    public void beforePoll(ReaderLife life) throws InterruptedException {
        AtomicInteger left = LEFT.get(name);
        if (left.get() > 0) {
            Thread.sleep(SLOW_MILLIS);
        }
        if (life.pollsSinceCheckpoint() >= pollsBeforeFailure && left.getAndDecrement() > 0) {
            throw new IllegalStateException("a failure that the test asked for");
        }
    }
}
