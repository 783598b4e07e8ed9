package io.spendwatch.bench.soak;

import io.spendwatch.bench.run.Advance;
import io.spendwatch.bench.run.EndOfWork;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.spendwatch.JobConfiguration;
import io.spendwatch.bench.work.PacedFeed;
import io.spendwatch.bench.work.PacedWork;
import io.spendwatch.harness.broker.TopicEnd;
import io.spendwatch.harness.cluster.ClusterJob;
import io.spendwatch.harness.cluster.ClusterOptions;
import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.cluster.FlinkCluster;
import io.spendwatch.harness.cluster.JobSubmission;
import io.spendwatch.harness.report.ProgressLines;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The soak itself: from the cluster's start until the job is stopped with all it has found. */
final class SoakRun {
    private static final String GENERATOR = "soak-generator";

    /** After so many new ones all samples are written. */
    private static final int SAMPLES_TO_WRITE = 10;

    private final Session session;
    private final SoakOptions options;
    private final RunRequest request;
    private final ProgressLines progress;
    private final LongConsumer counting;

    SoakRun(Session session, SoakOptions options, RunRequest request) {
        this.session = session;
        this.options = options;
        this.request = request;
        this.progress = session.progress();
        this.counting = progress.counting("Read", options.events());
    }

    /** Runs it. The topics are there; when it returns, nothing runs any more, and all that was found can be read. */
    Recording run() throws IOException, InterruptedException {
        try (FlinkCluster cluster = FlinkCluster.start(clusterOptions(), options.taskManagers());
                TopicEnd topic = new TopicEnd(request.bootstrapServers(), request.topic(), options.partitions())) {
            ClusterJob job = cluster.submit(
                    new JobSubmission(options.jar(), JobConfiguration.arguments(request), request.parallelism()));
            job.awaitRunning();
            progress.say("The job runs on %d TaskManagers".formatted(options.taskManagers()));
            try (PacedFeed feed = PacedFeed.start(work(), session.files().log(GENERATOR))) {
                SoakWatch watch = new SoakWatch(cluster, job, topic, "Source: " + request.topic());
                Kill kill = watchAndKill(cluster, watch, feed);
                long events = feed.awaitEvents();
                awaitEnd(watch, events);
                Recording recording = new Recording(
                        events,
                        watch.samples(),
                        watch.checkpoints(),
                        kill,
                        Recovery.of(watch.samples(), kill, options.rate()));
                progress.say("Stopping the job: " + job.stopWithSavepoint());
                return recording;
            }
        }
    }

    private Kill watchAndKill(FlinkCluster cluster, SoakWatch watch, PacedFeed feed)
            throws IOException, InterruptedException {
        while (feed.isWriting() && watch.seconds() < options.killAfter().toSeconds()) {
            look(watch);
        }
        ClusterProcess victim = cluster.taskManagers().get(0);
        double seconds = watch.seconds();
        victim.kill();
        ClusterProcess replacement = cluster.addTaskManager();
        Kill kill = new Kill(victim.name(), replacement.name(), seconds);
        progress.say("Killed %s, started %s".formatted(kill.process(), kill.replacement()));
        while (feed.isWriting()) {
            look(watch);
        }
        return kill;
    }

    private void awaitEnd(SoakWatch watch, long events) throws IOException, InterruptedException {
        EndOfWork end = new EndOfWork(events, System.nanoTime());
        boolean reached = false;
        while (!reached) {
            reached = end.isReached(look(watch).orElse(Advance.NONE), System.nanoTime());
        }
    }

    private Optional<Advance> look(SoakWatch watch) throws IOException, InterruptedException {
        Optional<Advance> advance = watch.look();
        advance.ifPresent(now -> counting.accept(now.events()));
        if (watch.samples().size() % SAMPLES_TO_WRITE == 0) {
            session.results()
                    .add(
                            "samples",
                            "%d samples, one a second, and %d checkpoints"
                                    .formatted(
                                            watch.samples().size(),
                                            watch.checkpoints().size()),
                            Map.of("samples", watch.samples(), "checkpoints", watch.checkpoints()));
        }
        return advance;
    }

    private PacedWork work() {
        return new PacedWork(
                request.bootstrapServers(),
                request.topic(),
                options.partitions(),
                options.rate(),
                options.customers(),
                options.duration(),
                options.span(),
                options.seed());
    }

    private ClusterOptions clusterOptions() {
        return new ClusterOptions(
                request.directory().resolve("cluster"),
                process -> session.files().log("soak-" + process),
                options.slots(),
                ClusterOptions.JOB_MANAGER_MEMORY,
                options.taskManagerMemory(),
                options.checkpointInterval(),
                Map.of("state.backend.rocksdb.metrics.block-cache-usage", "true"));
    }
}
