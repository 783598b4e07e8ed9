package io.spendwatch.bench.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a contender is asked to do.
 *
 * @param run sets it apart from the other runs on the same broker: a part of topics, group ids and transactional ids
 * @param bootstrapServers where the broker is
 * @param topic with the transactions
 * @param events how many of them there are
 * @param parallelism how many of everything; at most as many as the topic has partitions
 * @param directory for its files, absolute; nobody else uses it, and it is deleted afterwards
 * @param checkpointMillis from one checkpoint to the next, for who takes checkpoints
 * @param managedMemory what Flink manages beside the heap, see {@link JobMemory}; nothing to a job on a cluster, which has
 *     its own
 * @param settings what this contender is told beside that, in its own words
 */
public record RunRequest(
        String run,
        String bootstrapServers,
        String topic,
        long events,
        int parallelism,
        Path directory,
        long checkpointMillis,
        String managedMemory,
        Map<String, String> settings) {

    public RunRequest {
        settings = Map.copyOf(settings);
    }

    /** Returns the topics that its results go to. */
    public ResultTopics results() {
        return ResultTopics.of(run);
    }
}
