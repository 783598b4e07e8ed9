package io.spendwatch.job.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;

/**
 * Finds what the gate is to remember of a restored checkpoint. At the parallelism of then a subtask is given what it had
 * left, and reads what it had read. At another, partitions and memories are dealt out anew and apart from each other:
 * the subtasks then tell each other, by way of the JobManager, what they were given, before the first record counts.
 *
 * <p>Flink's union state would do that by itself, but a savepoint that stops the job can fail with it at random, when
 * some sources have come to their stop before the savepoint reaches them and others have not.
 */
final class Recollection {
    private static final String AGGREGATE_NAME = "spendwatch-gate-memories";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GlobalAggregateManager aggregates;
    private final MemoryReport given;
    private final boolean alone;
    private final Duration atMost;

    /**
     * Makes the recollection of one subtask, which waits a minute for the others.
     *
     * @param given what it was given of the checkpoint
     * @param alone whether it needs nobody else: nothing was restored, or it is the subtask that left what it was given
     */
    Recollection(GlobalAggregateManager aggregates, MemoryReport given, boolean alone) {
        this(aggregates, given, alone, PATIENCE);
    }

    Recollection(GlobalAggregateManager aggregates, MemoryReport given, boolean alone, Duration atMost) {
        this.aggregates = aggregates;
        this.given = given;
        this.alone = alone;
        this.atMost = atMost;
    }

    /** Tells the others. */
    void tell() throws IOException {
        if (!alone) {
            exchange();
        }
    }

    /**
     * Returns what is to be remembered, waiting for the others where need be.
     *
     * @throws IOException if they have not told in time; the job then starts again
     */
    List<GateMemory> complete() throws IOException, InterruptedException {
        if (alone || AllMemories.isComplete(given.memories())) {
            return given.memories();
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        List<GateMemory> all = exchange();
        while (all.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The other subtasks of the gate have not told for " + atMost
                        + " what they remember of checkpoint " + given.checkpointId());
            }
            Thread.sleep(POLL.toMillis());
            all = exchange();
        }
        return all;
    }

    private List<GateMemory> exchange() throws IOException {
        return RemoteAggregate.update(aggregates, AGGREGATE_NAME, given, new AllMemories());
    }
}
