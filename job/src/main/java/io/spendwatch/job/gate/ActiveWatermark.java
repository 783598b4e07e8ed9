package io.spendwatch.job.gate;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.AggregateFunction;

/**
 * What all subtasks that are not idle have promised: the least of their watermarks, once every subtask has reported;
 * {@link Long#MIN_VALUE} before that, or when all are idle. Runs in the JobManager.
 */
final class ActiveWatermark implements AggregateFunction<WatermarkReport, ActiveWatermark.Reports, Long>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Reports createAccumulator() {
        return new Reports();
    }

    @Override
    public Reports add(WatermarkReport report, Reports reports) {
        if (report.attempt() > reports.attempt || report.parallelism() != reports.parallelism) {
            reports.bySubtask.clear();
            reports.attempt = report.attempt();
            reports.parallelism = report.parallelism();
        }
        if (report.attempt() == reports.attempt) {
            reports.bySubtask.put(report.subtask(), report);
        }
        return reports;
    }

    @Override
    public Long getResult(Reports reports) {
        if (reports.bySubtask.size() < reports.parallelism) {
            return Long.MIN_VALUE;
        }
        return reports.bySubtask.values().stream()
                .filter(report -> !report.idle())
                .mapToLong(WatermarkReport::watermark)
                .min()
                .orElse(Long.MIN_VALUE);
    }

    @Override
    public Reports merge(Reports one, Reports other) {
        other.bySubtask.values().forEach(report -> add(report, one));
        return one;
    }

    /** The newest report of each subtask. */
    static final class Reports implements Serializable {
        private static final long serialVersionUID = 1;

        private final Map<Integer, WatermarkReport> bySubtask = new HashMap<>();
        private int attempt = -1;
        private int parallelism;
    }
}
