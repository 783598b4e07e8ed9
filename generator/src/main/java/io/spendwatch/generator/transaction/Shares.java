package io.spendwatch.generator.transaction;

import io.spendwatch.generator.random.SeededRandom;

/**
 * How many of the events are particular, each as a share from 0 to 1; together at most 1.
 *
 * @param late of events whose hour is closed
 * @param outOfOrder of events up to 50 s behind the clock
 * @param malformed of events in breach of the contract
 */
public record Shares(double late, double outOfOrder, double malformed) {

    public static final Shares NONE = new Shares(0, 0, 0);

    public Shares {
        requireShare("late", late);
        requireShare("out-of-order", outOfOrder);
        requireShare("malformed", malformed);
        if (late + outOfOrder + malformed > 1) {
            throw new IllegalArgumentException("The shares of late, out-of-order and malformed events add up to "
                    + (late + outOfOrder + malformed) + ": it must be at most 1");
        }
        if (late == 1) {
            throw new IllegalArgumentException(
                    "The late share is 1.0: it must be below 1, since an event is late only beside events that are not");
        }
    }

    EventKind draw(SeededRandom random) {
        double drawn = random.fraction();
        if (drawn < malformed) {
            return EventKind.MALFORMED;
        }
        if (drawn < malformed + late) {
            return EventKind.LATE;
        }
        return drawn < malformed + late + outOfOrder ? EventKind.OUT_OF_ORDER : EventKind.ORDINARY;
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The " + name + " share is " + share + ": it must be from 0 to 1");
        }
    }
}
