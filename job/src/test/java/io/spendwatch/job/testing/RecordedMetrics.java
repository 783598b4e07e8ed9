package io.spendwatch.job.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;

/** Remembers the counters that a task registers. */
public final class RecordedMetrics {
    private final List<Registered> counters = new CopyOnWriteArrayList<>();
    private final TaskMetricGroup group;

    public RecordedMetrics() {
        TestingMetricRegistry registry = TestingMetricRegistry.builder()
                .setRegisterConsumer(this::register)
                .build();
        group = TaskManagerMetricGroup.createTaskManagerMetricGroup(registry, "localhost", ResourceID.generate())
                .addJob(new JobID(), "job")
                .addTask(ExecutionAttemptID.randomId(), "task");
    }

    public TaskMetricGroup group() {
        return group;
    }

    /** Returns the count of the counters with this name, whatever their labels. */
    public long count(String name) {
        return sum(
                counters.stream().filter(counter -> counter.name().equals(name)).toList());
    }

    /** Returns the count of the counters with this name and this label. */
    public long count(String name, String labelKey, String label) {
        return sum(counters.stream()
                .filter(counter -> counter.name().equals(name)
                        && label.equals(counter.labels().get("<" + labelKey + ">")))
                .toList());
    }

    private void register(Metric metric, String name, MetricGroup in) {
        if (metric instanceof Counter counter) {
            counters.add(new Registered(name, in.getAllVariables(), counter));
        }
    }

    private static long sum(List<Registered> found) {
        return found.stream().mapToLong(counter -> counter.counter().getCount()).sum();
    }

    private record Registered(String name, Map<String, String> labels, Counter counter) {}
}
