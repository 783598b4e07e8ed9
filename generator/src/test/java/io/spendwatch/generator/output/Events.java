package io.spendwatch.generator.output;

import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.Customers;
import io.spendwatch.generator.transaction.GeneratedEvent;
import io.spendwatch.generator.transaction.Shares;
import io.spendwatch.generator.transaction.TransactionGenerator;
import java.time.Instant;
import java.time.InstantSource;

/** Generated events for outputs to write. */
final class Events {
    private final TransactionGenerator generator;
    private final GeneratedEvent event = new GeneratedEvent();

    /** Events that all took place at this time. */
    Events(Instant time) {
        generator = new TransactionGenerator(
                Customers.madeUp(3, 1),
                Shares.NONE,
                new EventTimes.Now().start(InstantSource.fixed(time)),
                new SeededRandom(1));
    }

    GeneratedEvent next() {
        generator.next(event);
        return event;
    }
}
