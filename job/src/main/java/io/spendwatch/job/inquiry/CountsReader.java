package io.spendwatch.job.inquiry;

import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.job.window.WindowMetrics;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a job's counters. The JobManager knows of a metric only some seconds after it was first asked for it, and of one
 * TaskManager sooner than of another: half of a sum must not pass for the whole.
 */
final class CountsReader {

    /** How many metrics are asked for at once: Flink takes no address of more than 4096 characters. */
    private static final int AT_ONCE = 20;

    private final RestInterface rest;
    private final Map<String, SortedMap<String, Long>> byName = new HashMap<>();

    CountsReader(RestInterface rest) {
        this.rest = rest;
    }

    /**
     * Returns the counts; nothing while they are not known of every subtask.
     *
     * @param job what the REST interface says of the job
     */
    Optional<Counts> read(Json job) throws IOException, InterruptedException {
        for (Json vertex : job.at("vertices").items()) {
            String path = "/jobs/" + job.at("jid").textOrEmpty() + "/vertices/"
                    + vertex.at("id").textOrEmpty();
            if (!readVertex(path, vertex.at("parallelism").number())) {
                return Optional.empty();
            }
        }
        if (!byName.containsKey(GateMetrics.VALID) || !byName.containsKey(WindowMetrics.SLICES_HELD)) {
            return Optional.empty();
        }
        return Optional.of(new Counts(
                Counts.sum(counted(GateMetrics.VALID)),
                counted(GateMetrics.DEAD_LETTERS),
                counted(GateMetrics.LATE),
                counted(WindowMetrics.ALERTS)));
    }

    private boolean readVertex(String path, long parallelism) throws IOException, InterruptedException {
        SortedMap<String, List<CountedMetric>> listed = rest.get(path + "/metrics").items().stream()
                .flatMap(metric -> CountedMetric.of(metric.at("id").textOrEmpty()).stream())
                .collect(Collectors.groupingBy(CountedMetric::id, TreeMap::new, Collectors.toList()));
        if (listed.values().stream().anyMatch(subtasks -> subtasks.size() < parallelism)) {
            return false;
        }
        List<CountedMetric> metrics =
                listed.values().stream().map(subtasks -> subtasks.get(0)).toList();
        for (int from = 0; from < metrics.size(); from += AT_ONCE) {
            if (!readSums(path, metrics.subList(from, Math.min(from + AT_ONCE, metrics.size())))) {
                return false;
            }
        }
        return true;
    }

    private boolean readSums(String path, List<CountedMetric> metrics) throws IOException, InterruptedException {
        String asked = metrics.stream()
                .map(metric -> URLEncoder.encode(metric.id(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        Map<String, Json> sums = rest.get(path + "/subtasks/metrics?agg=sum&get=" + asked).items().stream()
                .collect(Collectors.toMap(sum -> sum.at("id").textOrEmpty(), sum -> sum.at("sum")));
        for (CountedMetric metric : metrics) {
            if (!sums.containsKey(metric.id())) {
                return false;
            }
            byName.computeIfAbsent(metric.name(), name -> new TreeMap<>())
                    .merge(metric.label(), sums.get(metric.id()).number(), Long::sum);
        }
        return true;
    }

    private SortedMap<String, Long> counted(String name) {
        return byName.getOrDefault(name, new TreeMap<>());
    }
}
