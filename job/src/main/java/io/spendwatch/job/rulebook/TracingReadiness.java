package io.spendwatch.job.rulebook;

import io.spendwatch.job.trace.TracingReport;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Whether every subtask of the gate sends its transactions on one by one, and since when. For one thread. */
final class TracingReadiness {
    private final Map<Integer, TracingReport> bySubtask = new TreeMap<>();

    /** Takes in what a subtask says; the last that it says counts. */
    void report(TracingReport report) {
        bySubtask.put(report.subtask(), report);
    }

    /** Returns the event time after which no transaction has passed untraced; nothing before all subtasks have said it. */
    OptionalLong sinceMillis() {
        boolean complete = bySubtask.values().stream().anyMatch(report -> bySubtask.size() == report.parallelism());
        return complete
                ? bySubtask.values().stream()
                        .mapToLong(TracingReport::sinceMillis)
                        .max()
                : OptionalLong.empty();
    }
}
