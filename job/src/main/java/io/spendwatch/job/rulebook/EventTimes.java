package io.spendwatch.job.rulebook;

import java.time.Instant;

/** Event times at the ends of what a number of milliseconds can say. */
final class EventTimes {
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private EventTimes() {}

    /** Returns milliseconds since the epoch, or the nearest that there are. */
    static long millis(Instant time) {
        if (time.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        return time.isAfter(LAST) ? Long.MAX_VALUE : time.toEpochMilli();
    }

    /** Returns the end of the last thing that has been judged under this watermark. */
    static long judgedUntil(long watermark) {
        return watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE ? watermark : watermark + 1;
    }

    /** Returns a later time, or the last there is. */
    static long later(long millis, long byMillis) {
        return millis > Long.MAX_VALUE - byMillis ? Long.MAX_VALUE : millis + byMillis;
    }
}
