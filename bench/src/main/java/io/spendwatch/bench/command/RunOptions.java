package io.spendwatch.bench.command;

import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of runs that all measurements have. */
final class RunOptions {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Of the topics, and subtasks of each operator. Default: ${DEFAULT-VALUE}.")
    int partitions = 2;

    @Option(
            names = "--warm-up",
            paramLabel = "PT10S",
            description = "What does not count at a run's beginning. Default: ${DEFAULT-VALUE}.")
    Duration warmUp = Duration.ofSeconds(10);

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "PT10S",
            description = "From one checkpoint to the next. Default: ${DEFAULT-VALUE}.")
    Duration checkpointInterval = Duration.ofSeconds(10);

    @Option(names = "--heap", paramLabel = "2g", description = "Of each job's JVM. Default: ${DEFAULT-VALUE}.")
    String heap = "2g";

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is made up. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    /** @throws UserMistakeException if a value makes no sense */
    void check() {
        Require.atLeast("--partitions", partitions, 1);
        Require.positive("--warm-up", warmUp);
        Require.positive("--checkpoint-interval", checkpointInterval);
        if (!heap.matches("[1-9][0-9]*[kKmMgG]")) {
            throw new UserMistakeException("--heap %s is no size: write it like 512m or 2g".formatted(heap));
        }
    }
}
