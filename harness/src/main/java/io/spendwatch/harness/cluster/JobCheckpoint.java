package io.spendwatch.harness.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A checkpoint that was completed.
 *
 * @param id that counts up, from 1
 * @param triggeredMillis when it began, since the epoch
 * @param millis it took, from its beginning to its end
 * @param writtenBytes that it wrote, beside what earlier ones had written
 * @param stateBytes that it holds in all
 */
public record JobCheckpoint(long id, long triggeredMillis, long millis, long writtenBytes, long stateBytes) {

    static JobCheckpoint of(JsonNode checkpoint) {
        return new JobCheckpoint(
                checkpoint.path("id").asLong(),
                checkpoint.path("trigger_timestamp").asLong(),
                checkpoint.path("end_to_end_duration").asLong(),
                checkpoint.path("checkpointed_size").asLong(),
                checkpoint.path("state_size").asLong());
    }
}
