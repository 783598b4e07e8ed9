package io.spendwatch.job.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;

/** Remembers the metrics that a task registers. */
public final class RecordedMetrics {
    private final List<Registered> metrics = new CopyOnWriteArrayList<>();
    private final TaskMetricGroup group;

    public RecordedMetrics() {
        TestingMetricRegistry registry = TestingMetricRegistry.builder()
                .setRegisterConsumer(
                        (metric, name, in) -> metrics.add(new Registered(name, in.getAllVariables(), metric)))
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
        return sum(metrics.stream().filter(metric -> metric.name().equals(name)).toList());
    }

    /** Returns the count of the counters with this name and this label. */
    public long count(String name, String labelKey, String label) {
        return sum(metrics.stream()
                .filter(metric -> metric.name().equals(name)
                        && label.equals(metric.labels().get("<" + labelKey + ">")))
                .toList());
    }

    /** Returns what the only gauge with this name says. */
    public Object gauge(String name) {
        return only(name, Gauge.class).getValue();
    }

    /** Returns the only histogram with this name. */
    public Histogram histogram(String name) {
        return only(name, Histogram.class);
    }

    private <T extends Metric> T only(String name, Class<T> kind) {
        List<T> found = metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .map(metric -> kind.cast(metric.metric()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " metrics are called " + name);
        }
        return found.get(0);
    }

    private static long sum(List<Registered> found) {
        return found.stream()
                .map(Registered::metric)
                .mapToLong(metric -> metric instanceof Counter counter ? counter.getCount() : 0)
                .sum();
    }

    private record Registered(String name, Map<String, String> labels, Metric metric) {}
}
