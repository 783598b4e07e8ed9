package io.spendwatch.bench.soak;

import java.util.List;

/**
 * What was seen in a soak.
 *
 * @param events that came
 * @param samples in order, one a second
 * @param checkpoints in order
 * @param kill of a TaskManager
 * @param recovery from it
 */
public record Recording(
        long events, List<SoakSample> samples, List<TimedCheckpoint> checkpoints, Kill kill, Recovery recovery) {
    public Recording {
        samples = List.copyOf(samples);
        checkpoints = List.copyOf(checkpoints);
    }

    /** Returns the names of all processes of the cluster, in the order in which they were seen. */
    List<String> processes() {
        return samples.stream()
                .flatMap(sample -> sample.processes().stream())
                .map(ProcessSample::name)
                .distinct()
                .toList();
    }

    /** Returns how many times the job was started again. */
    long restarts() {
        return samples.stream().mapToLong(SoakSample::restarts).max().orElse(0);
    }

    /** Returns until when it was watched, in seconds since the first transaction. */
    double lastSeconds() {
        return samples.get(samples.size() - 1).seconds();
    }
}
