package io.spendwatch.generator.pace;

import java.time.Duration;

/** How fast events are made. */
public sealed interface Pace {

    /** The most events a second that can be asked for; beyond it lies {@link Unlimited}. */
    double HIGHEST_RATE = 1e9;

    /** Starts to keep this pace, waiting by the stopwatch given. */
    Pacer start(Stopwatch stopwatch);

    /**
     * The tutorial's: a batch, a pause, a batch.
     *
     * @param size events in a batch, at least 1
     * @param pause from a batch's end to the next one's start, not negative
     */
    record Batches(int size, Duration pause) implements Pace {
        public Batches {
            if (size < 1) {
                throw new IllegalArgumentException("The batch size is " + size + ": it must be at least 1");
            }
            if (pause.isNegative()) {
                throw new IllegalArgumentException("The pause is " + pause + ": it must not be negative");
            }
        }

        @Override
        public Pacer start(Stopwatch stopwatch) {
            return new BatchPacer(this, stopwatch);
        }
    }

    /**
     * An even rate.
     *
     * @param eventsPerSecond above 0, at most {@link #HIGHEST_RATE}
     */
    record Rate(double eventsPerSecond) implements Pace {
        public Rate {
            if (!(eventsPerSecond > 0 && eventsPerSecond <= HIGHEST_RATE)) {
                throw new IllegalArgumentException(
                        "The rate is " + eventsPerSecond + " events/s: it must be above 0 and at most " + HIGHEST_RATE);
            }
        }

        @Override
        public Pacer start(Stopwatch stopwatch) {
            return new RatePacer(this, stopwatch);
        }
    }

    /** As fast as it goes. */
    record Unlimited() implements Pace {
        @Override
        public Pacer start(Stopwatch stopwatch) {
            return () -> Integer.MAX_VALUE;
        }
    }
}
