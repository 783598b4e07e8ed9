package io.spendwatch.generator.transaction;

import io.spendwatch.generator.random.SeededRandom;
import java.time.Duration;

/**
 * How far behind the clock events are. A late event must be late on its own partition's clock, which may lag behind the
 * generator's when the clock leaps: so it is held against the time of an ordinary event well before it, and there is
 * none until as many ordinary events were made.
 */
final class Delays {

    /** So many events have reached every partition, but for very many partitions. */
    static final int EVENTS_BEFORE_LATE = 100;

    /** Inside the minute that a watermark waits. */
    private static final long LONGEST_OUT_OF_ORDER_MILLIS =
            Duration.ofSeconds(50).toMillis();

    /** With slices of an hour, the slice's end is an hour behind the clock. */
    private static final long SHORTEST_LATE_MILLIS = Duration.ofHours(2).toMillis();

    private static final long LATE_SPREAD_MILLIS = Duration.ofHours(1).toMillis();

    private final long[] ordinaryMillis = new long[EVENTS_BEFORE_LATE];
    private long ordinary;

    /** Returns the kind asked for, or an ordinary event while none can be late. */
    EventKind possible(EventKind kind) {
        return kind == EventKind.LATE && ordinary < EVENTS_BEFORE_LATE ? EventKind.ORDINARY : kind;
    }

    /** Returns the time of an event of this kind, when the clock shows {@code clockMillis}. */
    long eventTimeMillis(EventKind kind, long clockMillis, SeededRandom random) {
        return switch (kind) {
            case ORDINARY -> {
                ordinaryMillis[(int) (ordinary++ % EVENTS_BEFORE_LATE)] = clockMillis;
                yield clockMillis;
            }
            case OUT_OF_ORDER -> clockMillis - 1 - random.below(LONGEST_OUT_OF_ORDER_MILLIS);
            case LATE ->
                ordinaryMillis[(int) (ordinary % EVENTS_BEFORE_LATE)]
                        - SHORTEST_LATE_MILLIS
                        - random.below(LATE_SPREAD_MILLIS);
            case MALFORMED -> clockMillis;
        };
    }
}
