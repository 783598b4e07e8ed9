package io.spendwatch.job.gate;

import io.spendwatch.job.trace.Tracing;
import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingSwitch;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.api.common.TaskInfo;

/**
 * What a subtask of the gate knows of tracing: whether it is on, and since when. If it was on when the checkpoint was
 * taken, and is on again from the first record that is read after it, nothing has passed in between. For one thread.
 */
final class Tracer implements AutoCloseable {
    private final TaskInfo task;
    private final Tracing tracing;
    private OptionalLong remembered = OptionalLong.empty();
    private boolean onFromStart;
    private boolean reported;
    private long tracedAfterMillis = GateMemory.UNTRACED;

    Tracer(TaskInfo task, TracingSwitch tracingSwitch) {
        this.task = task;
        this.tracing = tracingSwitch.open(task.getIndexOfThisSubtask());
    }

    /** Waits until it is known whether tracing is on from the start of this attempt. */
    void awaitStart() throws Exception {
        tracing.awaitStart();
        onFromStart = tracing.isOn();
    }

    /** Takes in what a checkpoint says. */
    void remember(List<GateMemory> memories) {
        remembered = GateMemory.tracedAfterMillis(memories);
    }

    /** Returns whether tracing is on, and has not been reported yet. */
    boolean isToReport() {
        return !reported && tracing.isOn();
    }

    /** Returns whether transactions are sent on: once tracing has been reported. */
    boolean isTracing() {
        return reported;
    }

    /**
     * Returns the report.
     *
     * @param clocks those of the partitions, before the first transaction that is sent on
     */
    TracingReport report(PartitionClocks clocks) {
        tracedAfterMillis = onFromStart && remembered.isPresent() ? remembered.getAsLong() : clocks.latestMillis();
        reported = true;
        return new TracingReport(task.getIndexOfThisSubtask(), task.getNumberOfParallelSubtasks(), tracedAfterMillis);
    }

    /** Returns after which event time all transactions are sent on, for the checkpoint. */
    long tracedAfterMillis() {
        return tracedAfterMillis;
    }

    @Override
    public void close() {
        tracing.close();
    }
}
