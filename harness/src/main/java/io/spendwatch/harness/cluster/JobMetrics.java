package io.spendwatch.harness.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What some numeric metrics of a job were at one moment, over all subtasks. */
public final class JobMetrics {
    private final Map<String, Aggregate> metrics;

    private JobMetrics(Map<String, Aggregate> metrics) {
        this.metrics = Map.copyOf(metrics);
    }

    /** Asks for the metrics of these names, whatever operator and labels they have. */
    static JobMetrics fetch(FlinkRest rest, String job, Set<String> names) {
        Map<String, Aggregate> metrics = new HashMap<>();
        for (JsonNode vertex : rest.get(job).path("vertices")) {
            String resource = job + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics";
            List<String> ids = new ArrayList<>();
            rest.get(resource).forEach(metric -> ids.add(metric.path("id").asText()));
            List<String> wanted =
                    ids.stream().filter(id -> names.contains(name(id))).toList();
            if (!wanted.isEmpty()) {
                String query = URLEncoder.encode(String.join(",", wanted), StandardCharsets.UTF_8);
                rest.get(resource + "?get=" + query)
                        .forEach(metric -> metrics.put(metric.path("id").asText(), Aggregate.of(metric)));
            }
        }
        return new JobMetrics(metrics);
    }

    /** Returns the sum of a counter or a numeric gauge over all subtasks and labels; 0 where there is none. */
    public long sum(String name) {
        return ofName(name).mapToLong(metric -> metric.getValue().sum()).sum();
    }

    /** Returns the greatest of the sums over the subtasks of one operator and label each; 0 where there is none. */
    public long greatestSum(String name) {
        return ofName(name).mapToLong(metric -> metric.getValue().sum()).max().orElse(0);
    }

    /** Returns the least of a counter or a numeric gauge over all subtasks; the greatest long where there is none. */
    public long least(String name) {
        return ofName(name).mapToLong(metric -> metric.getValue().least()).min().orElse(Long.MAX_VALUE);
    }

    /** Returns the least of a numeric gauge over the subtasks of one operator; the greatest long where there is none. */
    public long least(String name, String operator) {
        Aggregate aggregate = metrics.get(operator.replace(' ', '_') + "." + name);
        return aggregate == null ? Long.MAX_VALUE : aggregate.least();
    }

    private Stream<Map.Entry<String, Aggregate>> ofName(String name) {
        return metrics.entrySet().stream()
                .filter(metric -> name(metric.getKey()).equals(name));
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private record Aggregate(long sum, long least) {
        private static Aggregate of(JsonNode metric) {
            return new Aggregate(
                    Math.round(metric.path("sum").asDouble()),
                    Math.round(metric.path("min").asDouble()));
        }
    }
}
