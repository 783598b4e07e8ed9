package io.spendwatch.harness.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A job on a cluster, as its REST interface sees it. */
public final class ClusterJob {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String COMPLETED = "COMPLETED";

    private final FlinkRest rest;
    private final String path;
    private final Path savepoints;

    ClusterJob(FlinkRest rest, String id, Path savepoints) {
        this.rest = rest;
        this.path = "/jobs/" + id;
        this.savepoints = savepoints;
    }

    /** Waits until all its tasks run. */
    public void awaitRunning() throws InterruptedException {
        Waiting.until(PATIENCE, "the job's tasks to run", this::isRunning);
    }

    /**
     * Returns whether all its tasks run now.
     *
     * @throws IllegalStateException if the job has ended
     */
    public boolean isRunning() {
        JsonNode job = rest.get(path);
        String state = job.path("state").asText();
        if (List.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED").contains(state)) {
            throw new IllegalStateException("The job is " + state + ": " + failure());
        }
        for (JsonNode vertex : job.path("vertices")) {
            if (vertex.path("tasks").path("RUNNING").asInt()
                    < vertex.path("parallelism").asInt()) {
                return false;
            }
        }
        return state.equals("RUNNING");
    }

    /** Returns what the metrics of these names say now. */
    public JobMetrics metrics(Set<String> names) {
        return JobMetrics.fetch(rest, path, names);
    }

    /**
     * Returns how many records the tasks of an operator have passed on since they were last started.
     *
     * @param operator the first of those that are chained in its tasks
     */
    public long passedOn(String operator) {
        long records = 0;
        for (JsonNode vertex : rest.get(path).path("vertices")) {
            String name = vertex.path("name").asText();
            if (name.equals(operator) || name.startsWith(operator + " ->")) {
                records += vertex.path("metrics").path("write-records").asLong();
            }
        }
        return records;
    }

    /** Returns how many times it was started again. */
    public long restarts() {
        for (JsonNode metric : rest.get(path + "/metrics?get=numRestarts")) {
            return metric.path("value").asLong();
        }
        return 0;
    }

    /** Returns the last checkpoints that were completed, the newest first, without savepoints. */
    public List<JobCheckpoint> checkpoints() {
        List<JobCheckpoint> checkpoints = new ArrayList<>();
        for (JsonNode checkpoint : rest.get(path + "/checkpoints").path("history")) {
            boolean counts = checkpoint.path("status").asText().equals(COMPLETED)
                    && !checkpoint.path("is_savepoint").asBoolean();
            if (counts) {
                checkpoints.add(JobCheckpoint.of(checkpoint));
            }
        }
        return checkpoints;
    }

    /** Stops it with all its results visible, and returns where the savepoint is. */
    public String stopWithSavepoint() throws InterruptedException {
        String request = rest.post(
                        path + "/stop",
                        Map.of("targetDirectory", savepoints.toUri().toString(), "drain", false))
                .path("request-id")
                .asText();
        Savepoint savepoint = new Savepoint(rest, path + "/savepoints/" + request);
        Waiting.until(
                PATIENCE,
                "the savepoint that stops the job",
                () -> savepoint.location().isPresent());
        String location = savepoint.location().orElseThrow();
        Waiting.until(
                PATIENCE,
                "the job's end",
                () -> rest.get(path).path("state").asText().equals("FINISHED"));
        return location;
    }

    private String failure() {
        return rest.get(path + "/exceptions")
                .path("root-exception")
                .asText()
                .lines()
                .findFirst()
                .orElse("no reason given");
    }

    private record Savepoint(FlinkRest rest, String path) {
        /** Returns where it is, once it is there. */
        private Optional<String> location() {
            JsonNode answer = rest.get(path);
            if (!answer.path("status").path("id").asText().equals(COMPLETED)) {
                return Optional.empty();
            }
            JsonNode operation = answer.path("operation");
            if (operation.has("failure-cause")) {
                throw new IllegalStateException("There is no savepoint: "
                        + operation
                                .path("failure-cause")
                                .path("stack-trace")
                                .asText()
                                .lines()
                                .findFirst()
                                .orElse("no reason given"));
            }
            return Optional.of(operation.path("location").asText());
        }
    }
}
