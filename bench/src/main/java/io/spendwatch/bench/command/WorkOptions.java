package io.spendwatch.bench.command;

import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.work.Work;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of runs of jobs on the same work, whose events are in a topic before the first of them starts. */
final class WorkOptions extends JobOptions {
    @Option(names = "--events", paramLabel = "N", description = "Of the work. Default: ${DEFAULT-VALUE}.")
    long events;

    @Option(
            names = "--span",
            paramLabel = "PT24H",
            description = "How much event time the events cover. Default: ${DEFAULT-VALUE}.")
    Duration span;

    @Option(names = "--runs", paramLabel = "N", description = "Of each, in turn. Default: ${DEFAULT-VALUE}.")
    private int runs;

    /** Makes the options with what they are where nothing is given. */
    WorkOptions(long events, Duration span, int runs) {
        this.events = events;
        this.span = span;
        this.runs = runs;
    }

    Work work() {
        return new Work(events, customers, span, partitions, seed);
    }

    RaceOptions race() {
        return race(runs);
    }

    /** @throws UserMistakeException if a value makes no sense */
    @Override
    void check() {
        super.check();
        Require.atLeast("--events", events, 1);
        Require.positive("--span", span);
        Require.atLeast("--runs", runs, 1);
    }
}
