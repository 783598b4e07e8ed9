package io.spendwatch.job.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Brings together what all former subtasks left in a checkpoint; empty until it is complete. In the JobManager. */
final class AllMemories
        implements AggregateFunction<MemoryReport, AllMemories.Reports, List<GateMemory>>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Reports createAccumulator() {
        return new Reports();
    }

    @Override
    public Reports add(MemoryReport report, Reports reports) {
        if (report.checkpointId() != reports.checkpointId) {
            reports.checkpointId = report.checkpointId();
            reports.bySubtask.clear();
        }
        report.memories().forEach(memory -> reports.bySubtask.put(memory.subtask(), memory));
        return reports;
    }

    @Override
    public List<GateMemory> getResult(Reports reports) {
        List<GateMemory> all = new ArrayList<>(reports.bySubtask.values());
        return isComplete(all) ? all : new ArrayList<>();
    }

    @Override
    public Reports merge(Reports one, Reports other) {
        return add(new MemoryReport(other.checkpointId, new ArrayList<>(other.bySubtask.values())), one);
    }

    /** Returns whether these are what all subtasks of then had left. */
    static boolean isComplete(List<GateMemory> memories) {
        return !memories.isEmpty() && memories.size() == memories.get(0).parallelism();
    }

    /** What was left, by the number of the subtask then. */
    static final class Reports implements Serializable {
        private static final long serialVersionUID = 1;

        private final Map<Integer, GateMemory> bySubtask = new TreeMap<>();
        private long checkpointId = -1;
    }
}
