package io.spendwatch.generator.transaction;

import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.time.EventClock;

/** Makes up one event after the other. Used from one thread. */
public final class TransactionGenerator {
    private final Customers customers;
    private final Shares shares;
    private final EventClock clock;
    private final SeededRandom random;
    private final Delays delays = new Delays();
    private final EventWriter writer;
    private long breaches;

    public TransactionGenerator(Customers customers, Shares shares, EventClock clock, SeededRandom random) {
        this.customers = customers;
        this.shares = shares;
        this.clock = clock;
        this.random = random;
        this.writer = new EventWriter(customers, random);
    }

    /** Makes up the next event in the place of the one before. */
    public void next(GeneratedEvent event) {
        EventKind kind = delays.possible(shares.draw(random));
        long eventTimeMillis = delays.eventTimeMillis(kind, clock.nextMillis(random), random);
        int customer = random.below(customers.count());

        ByteWriter value = event.begin(kind, eventTimeMillis);
        customers.appendName(customer, event.customerWriter());
        writer.append(customer, eventTimeMillis, value);
        if (kind == EventKind.MALFORMED) {
            event.replaceValue(Breach.inTurn(breaches).breach(event.value(), breaches));
            breaches++;
        }
    }
}
