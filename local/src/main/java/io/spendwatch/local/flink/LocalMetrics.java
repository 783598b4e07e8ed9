package io.spendwatch.local.flink;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongBinaryOperator;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * The metrics of a cluster in this process, as the job exports them. What a finished or restarted task last said is
 * kept until its successor says something else.
 */
public final class LocalMetrics implements AutoCloseable {
    private static final String OPERATOR = "<operator_name>";
    private static final Map<String, LocalMetrics> BY_ID = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Map<Key, Metric> metrics = new ConcurrentHashMap<>();

    /** Makes the metrics of a cluster that is about to be started with {@link #id()} in its configuration. */
    public LocalMetrics() {
        BY_ID.put(id, this);
    }

    String id() {
        return id;
    }

    /** Returns the sum of a counter or a numeric gauge over all subtasks and labels; 0 where there is none. */
    public long sum(String name) {
        return fold(name, 0, Long::sum);
    }

    /** Returns the least of a counter or a numeric gauge over all subtasks; the greatest long where there is none. */
    public long least(String name) {
        return fold(name, Long.MAX_VALUE, Math::min);
    }

    /** Returns the least of a numeric gauge over the subtasks of one operator; the greatest long where there is none. */
    public long least(String name, String operator) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .filter(metric -> operator.equals(metric.getKey().variables().get(OPERATOR)))
                .mapToLong(metric -> value(metric.getValue()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Returns the sum of a counter over all subtasks, for each value of a label, such as each rule. */
    public Map<String, Long> sumByLabel(String name, String labelKey) {
        Map<String, Long> sums = new TreeMap<>();
        metrics.forEach((key, metric) -> {
            if (key.name().equals(name)) {
                String label = key.variables().get("<" + labelKey + ">");
                if (label != null) {
                    sums.merge(label, value(metric), Long::sum);
                }
            }
        });
        return sums;
    }

    @Override
    public void close() {
        BY_ID.remove(id);
    }

    private long fold(String name, long start, LongBinaryOperator operator) {
        long result = start;
        for (Map.Entry<Key, Metric> entry : metrics.entrySet()) {
            if (entry.getKey().name().equals(name)) {
                result = operator.applyAsLong(result, value(entry.getValue()));
            }
        }
        return result;
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }

    private record Key(String name, Map<String, String> variables) {}

    /** Hands Flink's metrics over; Flink makes it. */
    static final class Reporter implements MetricReporter {
        private final LocalMetrics owner;

        Reporter(String id) {
            owner = BY_ID.get(id);
        }

        @Override
        public void open(MetricConfig config) {}

        @Override
        public void close() {}

        @Override
        public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
            owner.metrics.put(new Key(name, identity(group)), metric);
        }

        @Override
        public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}

        /** What tells a metric from others, whichever attempt of the task exports it. */
        private static Map<String, String> identity(MetricGroup group) {
            Map<String, String> identity = new TreeMap<>();
            group.getAllVariables().forEach((variable, value) -> {
                boolean ofTheAttempt = variable.startsWith("<task_attempt") || variable.startsWith("<tm_id");
                if (!ofTheAttempt) {
                    identity.put(variable, value);
                }
            });
            return identity;
        }
    }
}
