package io.spendwatch.bench.command;

import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.run.JobMemory;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of runs of jobs, each in a process of its own. */
class RunOptions extends StreamOptions {
    @Option(
            names = "--warm-up",
            paramLabel = "PT10S",
            description = "What does not count at a run's beginning. Default: ${DEFAULT-VALUE}.")
    Duration warmUp = Duration.ofSeconds(10);

    @Option(names = "--heap", paramLabel = "2g", description = "Of each job's JVM. Default: ${DEFAULT-VALUE}.")
    String heap = "2g";

    @Option(
            names = "--managed-memory",
            paramLabel = "1g",
            description = "Of each Flink job, for RocksDB. Default: ${DEFAULT-VALUE}.")
    String managedMemory = "1g";

    /** Returns what each job may use. */
    JobMemory memory() {
        return new JobMemory(heap, managedMemory);
    }

    /** Returns how a race of so many runs is held. */
    RaceOptions race(int runs) {
        return new RaceOptions(runs, warmUp, checkpointInterval, memory());
    }

    /** @throws UserMistakeException if a value makes no sense */
    @Override
    void check() {
        super.check();
        Require.positive("--warm-up", warmUp);
        Require.size("--heap", heap);
        Require.size("--managed-memory", managedMemory);
    }
}
