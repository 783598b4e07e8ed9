package io.spendwatch.job.inquiry;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a cluster how its job is: exactly one, running with all tasks, with a checkpoint and so many alerts. */
final class Question {
    private static final String RUNNING = "RUNNING";

    private final RestInterface rest;
    private final long alerts;

    /**
     * Makes the question.
     *
     * @param alerts how many alerts there must be at least
     */
    Question(RestInterface rest, long alerts) {
        this.rest = rest;
        this.alerts = alerts;
    }

    /** Asks once. */
    Answer ask() throws InterruptedException {
        try {
            return askForTheJob();
        } catch (IOException e) {
            return new Answer.Missing(e.getMessage());
        }
    }

    private Answer askForTheJob() throws IOException, InterruptedException {
        List<Json> jobs = rest.get("/jobs/overview").at("jobs").items();
        List<Json> running = jobs.stream()
                .filter(job -> job.at("state").textOrEmpty().equals(RUNNING))
                .toList();
        if (running.isEmpty()) {
            return new Answer.Missing("no job is running: " + (jobs.isEmpty() ? "there is none" : describe(jobs)));
        }
        if (running.size() > 1) {
            return new Answer.Missing("more than one job is running: " + describe(running));
        }
        Json overview = running.get(0);
        long tasks = overview.at("tasks", "total").number();
        long tasksRunning = overview.at("tasks", "running").number();
        if (tasks == 0 || tasksRunning < tasks) {
            return new Answer.Missing("only %d of %d tasks of the job %s are running"
                    .formatted(tasksRunning, tasks, overview.at("name").textOrEmpty()));
        }
        return askForItsState(overview, tasks);
    }

    private Answer askForItsState(Json overview, long tasks) throws IOException, InterruptedException {
        String path = "/jobs/" + overview.at("jid").textOrEmpty();
        Json job = rest.get(path);
        Json checkpoints = rest.get(path + "/checkpoints");
        Json restarts = rest.get(path + "/metrics?get=numRestarts");
        Optional<Counts> counts = new CountsReader(rest).read(job);
        String name = job.at("name").textOrEmpty();
        Json completed = checkpoints.at("latest", "completed");
        if (!completed.isPresent()) {
            return new Answer.Missing("the job " + name + " has completed no checkpoint since it was started; "
                    + checkpoints.at("counts", "failed").number() + " failed");
        }
        if (counts.isEmpty() || restarts.items().isEmpty()) {
            return new Answer.Missing(
                    "the JobManager does not know the metrics of all tasks of the job " + name + " yet");
        }
        if (counts.get().allAlerts() < alerts) {
            return new Answer.Missing("the job %s has raised %d of the %d alerts that are waited for"
                    .formatted(name, counts.get().allAlerts(), alerts));
        }
        return new Answer.Complete(new JobReport(
                name,
                job.at("jid").textOrEmpty(),
                Instant.ofEpochMilli(job.at("timestamps", RUNNING).number()),
                tasks,
                restarts.items().get(0).at("value").textOrEmpty(),
                checkpoint(completed),
                checkpoints.at("latest", "restored", "external_path").text(),
                counts.get()));
    }

    private static JobReport.Checkpoint checkpoint(Json completed) {
        return new JobReport.Checkpoint(
                completed.at("id").number(),
                Instant.ofEpochMilli(completed.at("latest_ack_timestamp").number()),
                completed.at("state_size").number(),
                Duration.ofMillis(completed.at("end_to_end_duration").number()));
    }

    private static String describe(List<Json> jobs) {
        return jobs.stream()
                .map(job -> "%s (%s) is %s"
                        .formatted(
                                job.at("name").textOrEmpty(),
                                job.at("jid").textOrEmpty(),
                                job.at("state").textOrEmpty()))
                .collect(Collectors.joining(", "));
    }
}
