package io.spendwatch.job.gate;

import io.spendwatch.job.serialization.CodecSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;

/** What this subtask leaves in each checkpoint, and what it goes on from after a restore. */
final class Memory {
    private final TaskInfo task;
    private final ListState<GateMemory> state;
    private final Recollection recollection;
    private boolean recalled;

    /** Makes the memory of a subtask that is being initialised. */
    Memory(StateInitializationContext context, StreamingRuntimeContext runtime) throws Exception {
        task = runtime.getTaskInfo();
        state = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("memory", new CodecSerializer<>(new GateMemoryCodec())));
        ArrayList<GateMemory> given = new ArrayList<>();
        state.get().forEach(given::add);
        boolean own = given.size() == 1 && given.get(0).parallelism() == task.getNumberOfParallelSubtasks();
        recollection = new Recollection(
                runtime.getGlobalAggregateManager(),
                new MemoryReport(context.getRestoredCheckpointId().orElse(0), given),
                !context.isRestored() || own);
    }

    /** Tells the other subtasks what this one was given of the checkpoint. */
    void tell() throws IOException {
        recollection.tell();
    }

    /** Returns whether {@link #recall} was called. */
    boolean isRecalled() {
        return recalled;
    }

    /** Returns what is to be remembered: nothing when nothing was restored. May wait for the other subtasks. */
    List<GateMemory> recall() throws IOException, InterruptedException {
        recalled = true;
        return recollection.complete();
    }

    /** Writes what the next restore is to remember. */
    void snapshot(long promised, PartitionClocks clocks, long tracedAfterMillis) throws Exception {
        state.update(List.of(new GateMemory(
                task.getIndexOfThisSubtask(),
                task.getNumberOfParallelSubtasks(),
                promised,
                clocks.toSnapshot(),
                tracedAfterMillis)));
    }
}
