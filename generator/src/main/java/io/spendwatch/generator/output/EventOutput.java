package io.spendwatch.generator.output;

import io.spendwatch.generator.transaction.GeneratedEvent;

/** Takes events. Used from one thread. */
public interface EventOutput extends AutoCloseable {

    /**
     * Takes one event, whose object is used again afterwards.
     *
     * @throws OutputException if this event or an earlier one cannot be written
     */
    void write(GeneratedEvent event);

    /** Where the events go, for people, such as {@code topic transactions-data at localhost:9092}. */
    String destination();

    /**
     * Waits until everything is written, and lets go of what it holds.
     *
     * @throws OutputException if something could not be written
     */
    @Override
    void close();
}
