package io.spendwatch.bench.flink;

import io.spendwatch.bench.run.Checkpoint;
import io.spendwatch.local.flink.LocalMetrics;
import java.util.ArrayList;
import java.util.List;

/** Notes each checkpoint that is completed; to be asked to look more often than checkpoints are taken. */
final class CheckpointWatch {
    private static final String COMPLETED = "numberOfCompletedCheckpoints";
    private static final String DURATION = "lastCheckpointDuration";
    private static final String WRITTEN = "lastCheckpointSize";
    private static final String STATE = "lastCheckpointFullSize";

    private final LocalMetrics metrics;
    private final List<Checkpoint> seen = new ArrayList<>();
    private long completed;

    CheckpointWatch(LocalMetrics metrics) {
        this.metrics = metrics;
    }

    void look() {
        long now = metrics.sum(COMPLETED);
        if (now > completed) {
            completed = now;
            seen.add(last());
        }
    }

    List<Checkpoint> seen() {
        return List.copyOf(seen);
    }

    /** Returns the last one that was completed. */
    Checkpoint last() {
        return new Checkpoint(metrics.sum(DURATION), metrics.sum(WRITTEN), metrics.sum(STATE));
    }
}
