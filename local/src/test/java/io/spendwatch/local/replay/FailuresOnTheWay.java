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

    /** How long a reader that waits for its checkpoint leaves the processor to others. */
    private static final long PAUSE_MILLIS = 5;

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
        if (holdsBack(life)) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (life.pollsSinceCheckpoint() >= pollsBeforeFailure && left.getAndDecrement() > 0) {
            throw new IllegalStateException("a failure that the test asked for");
        }
    }

    /** Holds the input back until a checkpoint has completed, so that it cannot end before the failure. */
    @Override
    public boolean holdsBack(ReaderLife life) {
        return life.polls() > 0
                && life.pollsSinceCheckpoint() < 0
                && LEFT.get(name).get() > 0;
    }
}
