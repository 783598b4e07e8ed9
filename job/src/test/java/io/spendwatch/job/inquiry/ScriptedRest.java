package io.spendwatch.job.inquiry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A REST interface that answers what a test says; at first as that of a job which is well. */
final class ScriptedRest implements RestInterface {
    private final Map<String, String> answers = new HashMap<>();

    ScriptedRest() {
        answer("/jobs/overview", "{\"jobs\": [%s]}".formatted(job("spendwatch", "j1", "RUNNING", 4, 4)));
        answer("/jobs/j1", """
                {"jid": "j1", "name": "spendwatch", "state": "RUNNING", "timestamps": {"RUNNING": 1000},
                 "vertices": [{"id": "v1", "parallelism": 2}, {"id": "v2", "parallelism": 2}]}""");
        answer("/jobs/j1/checkpoints", """
                {"counts": {"failed": 0},
                 "latest": {"completed": {"id": 7, "latest_ack_timestamp": 61000, "state_size": 2048,
                                          "end_to_end_duration": 123},
                            "restored": {"id": 3, "external_path": "s3://savepoints/savepoint-1"}}}""");
        answer("/jobs/j1/metrics?get=numRestarts", "[{\"id\": \"numRestarts\", \"value\": \"2\"}]");
        answer("/jobs/j1/vertices/v1/metrics", """
                [{"id": "0.gate.validEvents"}, {"id": "1.gate.validEvents"}, {"id": "0.gate.numRecordsIn"}]""");
        answer(
                "/jobs/j1/vertices/v1/subtasks/metrics?agg=sum&get=gate.validEvents",
                "[{\"id\": \"gate.validEvents\", \"sum\": 12345.0}]");
        answerAlerts(5);
    }

    static String job(String name, String id, String state, int tasks, int running) {
        return """
                {"jid": "%s", "name": "%s", "state": "%s", "tasks": {"total": %d, "running": %d}}""".formatted(id, name, state, tasks, running);
    }

    ScriptedRest answer(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** Sets how many alerts the only rule has raised, beside ten slices that are held. */
    ScriptedRest answerAlerts(int alerts) {
        answer("/jobs/j1/vertices/v2/metrics", """
                [{"id": "0.sum.slicesHeld"}, {"id": "1.sum.slicesHeld"},
                 {"id": "0.sum.rule.in-store.alerts"}, {"id": "1.sum.rule.in-store.alerts"}]""");
        String sums = """
                [{"id": "sum.slicesHeld", "sum": 10.0}, {"id": "sum.rule.in-store.alerts", "sum": %d.0}]""".formatted(alerts);
        answer("/jobs/j1/vertices/v2/subtasks/metrics?agg=sum&get=sum.rule.in-store.alerts,sum.slicesHeld", sums);
        return this;
    }

    @Override
    public Json get(String path) throws IOException {
        if (!answers.containsKey(path)) {
            throw new IOException(path + " answers with status 404");
        }
        return Json.parse(answers.get(path).getBytes(StandardCharsets.UTF_8));
    }
}
