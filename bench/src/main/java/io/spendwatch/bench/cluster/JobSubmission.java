package io.spendwatch.bench.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A job to be run.
 *
 * @param jar with the job, which names its main class
 * @param arguments of the main class
 * @param parallelism of its operators
 * @param restoreFrom the savepoint or the checkpoint that it continues from
 */
public record JobSubmission(Path jar, List<String> arguments, int parallelism, Optional<String> restoreFrom) {
    public JobSubmission {
        arguments = List.copyOf(arguments);
    }
}
