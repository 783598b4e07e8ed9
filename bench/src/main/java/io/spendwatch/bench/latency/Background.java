package io.spendwatch.bench.latency;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import java.util.Map;

/** Transactions of now, at an even rate, until it is closed. */
final class Background implements AutoCloseable {
    private final KafkaOutput output;
    private final Generator generator;
    private final Thread thread;

    private Background(KafkaOutput output, Generator generator) {
        this.output = output;
        this.generator = generator;
        this.thread = new Thread(generator::run, "background");
    }

    static Background start(String bootstrapServers, String topic, LatencyOptions options, Rate rate) {
        KafkaOutput output = KafkaOutput.open(new KafkaTarget(
                bootstrapServers,
                topic,
                false,
                options.partitions(),
                KafkaTarget.DEFAULT_REPLICATION_FACTOR,
                Map.of()));
        Background background = new Background(
                output,
                new Generator(
                        GeneratorOptions.defaults(options.seed())
                                .withCustomers(options.customers())
                                .withEventTimes(new EventTimes.Now())
                                .withPace(new Pace.Rate(rate.eventsPerSecond())),
                        output));
        background.thread.setDaemon(true);
        background.thread.start();
        return background;
    }

    /** Returns how many there were so far. */
    long events() {
        return generator.counts().events();
    }

    @Override
    public void close() {
        generator.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        output.close();
    }
}
