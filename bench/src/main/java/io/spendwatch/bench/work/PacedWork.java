package io.spendwatch.bench.work;

import java.time.Duration;

/**
 * Made-up transactions at an even rate, in order, with event time sped up.
 *
 * @param bootstrapServers where the broker is
 * @param topic that is there already
 * @param partitions of it
 * @param eventsPerSecond above 0; less where the machine does not manage as many
 * @param customers who pay, at random, each as often as any other
 * @param duration how long it goes on
 * @param span how much event time passes meanwhile, evenly
 * @param seed of all that is left to chance
 */
public record PacedWork(
        String bootstrapServers,
        String topic,
        int partitions,
        int eventsPerSecond,
        int customers,
        Duration duration,
        Duration span,
        long seed) {

    /** Returns how many times faster event time passes than the wall clock's. */
    public double acceleration() {
        return (double) span.toMillis() / duration.toMillis();
    }

    /** Returns it as the arguments of a process. */
    String[] toArguments() {
        return new String[] {
            bootstrapServers,
            topic,
            Integer.toString(partitions),
            Integer.toString(eventsPerSecond),
            Integer.toString(customers),
            duration.toString(),
            span.toString(),
            Long.toString(seed)
        };
    }

    /** Reads what {@link #toArguments()} has written. */
    static PacedWork of(String... arguments) {
        return new PacedWork(
                arguments[0],
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Duration.parse(arguments[5]),
                Duration.parse(arguments[6]),
                Long.parseLong(arguments[7]));
    }
}
