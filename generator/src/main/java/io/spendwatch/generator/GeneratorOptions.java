package io.spendwatch.generator;

import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.Customers;
import io.spendwatch.generator.transaction.Shares;
import java.time.Duration;

/**
 * What a generator is asked for. Events depend on {@code customers}, {@code seed}, {@code shares} and {@code eventTimes}
 * alone, and the same options give the same events, byte for byte, when times are {@link EventTimes.Stepped}.
 *
 * @param customers how many there are, from 1 to {@link Customers#MOST}
 * @param seed of all that is left to chance
 * @param shares of particular events; late and out-of-order ones need times that are in order
 * @param eventTimes which times events bear
 * @param pace how fast events are made
 * @param limit when the run ends by itself
 */
public record GeneratorOptions(int customers, long seed, Shares shares, EventTimes eventTimes, Pace pace, Limit limit) {

    public static final int DEFAULT_CUSTOMERS = 100;
    public static final int DEFAULT_BATCH_SIZE = 1000;
    public static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);

    public GeneratorOptions {
        if (customers < 1 || customers > Customers.MOST) {
            throw new IllegalArgumentException(
                    "There are " + customers + " customers: it must be from 1 to " + Customers.MOST);
        }
        if (!eventTimes.inOrder() && shares.late() + shares.outOfOrder() > 0) {
            throw new IllegalArgumentException("Event times of the past month are in no order, so that no event can be"
                    + " late or out of order on purpose: choose event times now or accelerated, or no such shares");
        }
    }

    /** Returns the tutorial's options, but for the times, which are now: 100 customers, batches of 1000 every 5 s. */
    public static GeneratorOptions defaults(long seed) {
        return new GeneratorOptions(
                DEFAULT_CUSTOMERS,
                seed,
                Shares.NONE,
                new EventTimes.Now(),
                new Pace.Batches(DEFAULT_BATCH_SIZE, DEFAULT_PAUSE),
                Limit.NONE);
    }

    public GeneratorOptions withCustomers(int newCustomers) {
        return new GeneratorOptions(newCustomers, seed, shares, eventTimes, pace, limit);
    }

    public GeneratorOptions withShares(Shares newShares) {
        return new GeneratorOptions(customers, seed, newShares, eventTimes, pace, limit);
    }

    public GeneratorOptions withEventTimes(EventTimes newEventTimes) {
        return new GeneratorOptions(customers, seed, shares, newEventTimes, pace, limit);
    }

    public GeneratorOptions withPace(Pace newPace) {
        return new GeneratorOptions(customers, seed, shares, eventTimes, newPace, limit);
    }

    public GeneratorOptions withLimit(Limit newLimit) {
        return new GeneratorOptions(customers, seed, shares, eventTimes, pace, newLimit);
    }
}
