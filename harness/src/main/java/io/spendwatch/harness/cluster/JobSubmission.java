package io.spendwatch.harness.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A job to be run.
 *
 * @param jar with the job, which names its main class
 * @param arguments of the main class
 * @param parallelism of its operators
 * @param restoreFrom the savepoint or the checkpoint that it goes on from, which stays as it is; none: from the beginning
 */
public record JobSubmission(Path jar, List<String> arguments, int parallelism, Optional<Path> restoreFrom) {
    public JobSubmission {
        arguments = List.copyOf(arguments);
    }

    /** Makes one that begins from the beginning. */
    public JobSubmission(Path jar, List<String> arguments, int parallelism) {
        this(jar, arguments, parallelism, Optional.empty());
    }

    /** Returns the same, going on from a savepoint or a checkpoint. */
    public JobSubmission from(Path savepoint) {
        return new JobSubmission(jar, arguments, parallelism, Optional.of(savepoint));
    }
}
