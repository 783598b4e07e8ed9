package io.spendwatch.bench.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * A job to be run.
 *
 * @param jar with the job, which names its main class
 * @param arguments of the main class
 * @param parallelism of its operators
 */
public record JobSubmission(Path jar, List<String> arguments, int parallelism) {
    public JobSubmission {
        arguments = List.copyOf(arguments);
    }
}
