package io.spendwatch.local.replay;

import io.spendwatch.job.configuration.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * What to replay.
 *
 * @param inputs files of JSON lines, {@code .gz} when compressed, each a partition; at least one
 * @param output where the results go
 * @param overwrite whether an earlier result there is replaced
 * @param parallelism how many subtasks an operator, at least 1
 * @param configuration clocks, slices and rules; its Kafka and its sinks have no part in a replay
 */
public record ReplayOptions(
        List<Path> inputs, Path output, boolean overwrite, int parallelism, Configuration configuration) {

    public ReplayOptions {
        inputs = List.copyOf(inputs);
    }
}
