package io.spendwatch.generator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Which times events bear. */
public sealed interface EventTimes {

    /** The earliest start of a simulated clock: that of the epoch. */
    Instant EARLIEST_START = Instant.EPOCH;

    /** The last instant that an event can bear, since RFC 3339 has four digits for the year; clocks stop at it. */
    Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Starts a clock of these times, by the wall clock given. */
    EventClock start(InstantSource wallClock);

    /** Returns these times with a simulated clock that starts elsewhere; times without such a clock stay as they are. */
    EventTimes startingAt(Instant start);

    /** Whether times follow each other, so that an event can be late or out of order. */
    boolean inOrder();

    /** The wall clock's time. */
    record Now() implements EventTimes {
        @Override
        public EventClock start(InstantSource wallClock) {
            return random -> wallClock.millis();
        }

        @Override
        public EventTimes startingAt(Instant newStart) {
            return this;
        }

        @Override
        public boolean inOrder() {
            return true;
        }
    }

    /** The tutorial's: anywhere in the month before now, in no order, so that nearly every event is late. */
    record PastMonth() implements EventTimes {
        @Override
        public EventClock start(InstantSource wallClock) {
            return new PastMonthClock(wallClock);
        }

        @Override
        public EventTimes startingAt(Instant newStart) {
            return this;
        }

        @Override
        public boolean inOrder() {
            return false;
        }
    }

    /**
     * A simulated clock that runs faster, or slower, than the wall clock.
     *
     * @param start what it shows at first, from {@link #EARLIEST_START} to {@link #LATEST}
     * @param factor how many times faster, positive
     */
    record Accelerated(Instant start, double factor) implements EventTimes {
        public Accelerated {
            requireStart(start);
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("The factor is " + factor + ": it must be above 0");
            }
        }

        @Override
        public EventClock start(InstantSource wallClock) {
            return new AcceleratedClock(start, factor, wallClock);
        }

        @Override
        public EventTimes startingAt(Instant newStart) {
            return new Accelerated(newStart, factor);
        }

        @Override
        public boolean inOrder() {
            return true;
        }
    }

    /**
     * A simulated clock that moves by the same step from event to event: nothing depends on the wall clock.
     *
     * @param start the first event's time, cut to milliseconds, from {@link #EARLIEST_START} to {@link #LATEST}
     * @param step from one event to the next one, from 1 nanosecond to {@link #LONGEST_STEP}
     */
    record Stepped(Instant start, Duration step) implements EventTimes {
        /** A longer step would leave most slices without an event. */
        public static final Duration LONGEST_STEP = Duration.ofDays(1);

        public Stepped {
            requireStart(start);
            if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
                throw new IllegalArgumentException(
                        "The step is " + step + ": it must be above 0 and at most " + LONGEST_STEP);
            }
        }

        @Override
        public EventClock start(InstantSource wallClock) {
            return new SteppedClock(start, step);
        }

        @Override
        public EventTimes startingAt(Instant newStart) {
            return new Stepped(newStart, step);
        }

        @Override
        public boolean inOrder() {
            return true;
        }
    }

    private static void requireStart(Instant start) {
        if (start.isBefore(EARLIEST_START) || start.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "The start is " + start + ": it must be from " + EARLIEST_START + " to " + LATEST);
        }
    }
}
