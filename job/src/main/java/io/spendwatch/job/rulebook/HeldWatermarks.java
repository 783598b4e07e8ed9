package io.spendwatch.job.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Watermarks of the transactions that wait until the rules' topic has been read far enough: up to the watermark, or up to
 * when it came where event time is ahead of the clock on the wall. Of those that wait, only the oldest and the newest are
 * kept: the newest says all that those between would say, and the oldest makes sure that some go on while ever newer ones
 * come. For one thread.
 */
final class HeldWatermarks {
    private final List<Held> waiting = new ArrayList<>(2);
    private boolean wasRead;
    private long readUntilMillis;

    /**
     * Takes a watermark, later than those before it.
     *
     * @param watermark milliseconds since the epoch
     * @param wallMillis when it came
     * @return the latest that need not wait any more, if one does not
     */
    OptionalLong arrive(long watermark, long wallMillis) {
        waiting.replaceAll(earlier -> earlier.notNeedingMoreThan(wallMillis));
        if (waiting.size() == 2) {
            waiting.remove(1);
        }
        waiting.add(new Held(watermark, Math.min(watermark, wallMillis)));
        return release();
    }

    /**
     * Notes that all that the topic held at this time has been read.
     *
     * @param wallMillis milliseconds since the epoch; {@link Long#MAX_VALUE}: nothing will come
     * @return the latest watermark that need not wait any more, if one does not
     */
    OptionalLong readUntil(long wallMillis) {
        readUntilMillis = wasRead ? Math.max(readUntilMillis, wallMillis) : wallMillis;
        wasRead = true;
        return release();
    }

    private OptionalLong release() {
        OptionalLong latest = OptionalLong.empty();
        while (wasRead && !waiting.isEmpty() && waiting.get(0).neededMillis() <= readUntilMillis) {
            latest = OptionalLong.of(waiting.remove(0).watermark());
        }
        return latest;
    }

    private record Held(long watermark, long neededMillis) {
        /** A watermark that came before and needs a later time shows that the clock was set back: it must not wait for it. */
        Held notNeedingMoreThan(long wallMillis) {
            return neededMillis <= wallMillis ? this : new Held(watermark, wallMillis);
        }
    }
}
