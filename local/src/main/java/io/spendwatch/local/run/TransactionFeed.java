package io.spendwatch.local.run;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.Shares;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generator, writing to Kafka in a thread of its own until it is closed. */
final class TransactionFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionFeed.class);
    private static final Shares SHARES = new Shares(0.002, 0.05, 0.001);
    private static final long SEED = 1;
    private static final long STOP_MILLIS = 3_000;

    private final KafkaOutput output;
    private Generator generator;
    private Thread thread;

    private TransactionFeed(KafkaOutput output) {
        this.output = output;
    }

    /** Opens the way to a topic that is there. */
    static TransactionFeed open(String bootstrapServers, String topic) {
        return new TransactionFeed(KafkaOutput.open(new KafkaTarget(
                bootstrapServers,
                topic,
                false,
                KafkaTarget.DEFAULT_PARTITIONS,
                KafkaTarget.DEFAULT_REPLICATION_FACTOR,
                Map.of())));
    }

    /** Starts to write events whose clock begins here. */
    void start(RunOptions options, Instant clockStart) {
        generator = new Generator(
                GeneratorOptions.defaults(SEED)
                        .withCustomers(options.customers())
                        .withShares(SHARES)
                        .withEventTimes(new EventTimes.Accelerated(clockStart, options.factor()))
                        .withPace(new Pace.Rate(options.eventsPerSecond())),
                output);
        thread = new Thread(this::generate, "generator");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        if (generator != null) {
            generator.stop();
            awaitEnd();
        }
        output.close();
    }

    private void awaitEnd() {
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void generate() {
        try {
            generator.run();
        } catch (RuntimeException e) {
            LOG.error("The generator ended", e);
        }
    }
}
