package io.spendwatch.bench.command;

import io.spendwatch.generator.transaction.Customers;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of transactions, and of how the job reads them, that all measurements have. */
class InputOptions {
    private static final int CUSTOMERS = 10_000;

    @Option(names = "--customers", paramLabel = "N", description = "Who pay. Default: ${DEFAULT-VALUE}.")
    int customers;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Of the topics, and subtasks of each operator. Default: ${DEFAULT-VALUE}.")
    int partitions = 2;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "PT10S",
            description = "From one checkpoint to the next. Default: ${DEFAULT-VALUE}.")
    Duration checkpointInterval = Duration.ofSeconds(10);

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is made up. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    InputOptions() {
        this(CUSTOMERS);
    }

    /** Makes the options with another number of customers, where none is said. */
    InputOptions(int customers) {
        this.customers = customers;
    }

    /** @throws UserMistakeException if a value makes no sense */
    void check() {
        Require.atLeast("--customers", customers, 1);
        if (customers > Customers.MOST) {
            throw new UserMistakeException(
                    "--customers %d is too many: write at most %d".formatted(customers, Customers.MOST));
        }
        Require.atLeast("--partitions", partitions, 1);
        Require.positive("--checkpoint-interval", checkpointInterval);
    }
}
