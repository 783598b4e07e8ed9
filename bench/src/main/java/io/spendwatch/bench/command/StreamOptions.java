package io.spendwatch.bench.command;

import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of how the job reads its transactions, that all measurements have. */
class StreamOptions {
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

    /** @throws UserMistakeException if a value makes no sense */
    void check() {
        Require.atLeast("--partitions", partitions, 1);
        Require.positive("--checkpoint-interval", checkpointInterval);
    }
}
