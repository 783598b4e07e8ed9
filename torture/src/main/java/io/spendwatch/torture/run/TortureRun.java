package io.spendwatch.torture.run;

import io.spendwatch.torture.log.LogPlan;
import io.spendwatch.torture.plan.Plan;
import io.spendwatch.torture.verdict.Judge;
import io.spendwatch.torture.verdict.Remains;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One run, from the start of the first process to the verdict. */
public final class TortureRun {
    /** All windows of the log are over then; those of the last events are not. */
    private static final Duration BEFORE_THE_CLOSING_EVENTS = Duration.ofHours(1);

    private final Plan plan;
    private final Path jar;
    private final RunFiles files;
    private final Consumer<String> progress;

    /**
     * Makes it.
     *
     * @param jar the job's
     * @param progress is told what happens
     */
    public TortureRun(Plan plan, Path jar, RunFiles files, Consumer<String> progress) {
        this.plan = plan;
        this.jar = jar;
        this.files = files;
        this.progress = progress;
    }

    /** Runs it; nothing runs any more when it returns. */
    public Outcome run() throws IOException, InterruptedException {
        try (Stage stage = Stage.set(plan, jar, files, progress)) {
            progress.accept("The job runs, %s".formatted(plan.shape()));
            LogPlan log = plan.log();
            try (RunningWatch running = RunningWatch.of(stage::job);
                    Arrivals arrivals = Arrivals.of(
                            stage.brokers().all().bootstrapServers(), Stage.TOPICS.alerts(), log.partitions())) {
                CompletableFuture<Long> written =
                        LogWriter.start(plan, stage.brokers().all(), Stage.TOPICS.transactions());
                List<Torturer.Death> deaths = new Torturer(stage, progress).torture(plan.faults());
                long records = written.join();
                progress.accept("All %d records are written".formatted(records));
                EndOfLog end = new EndOfLog(
                        stage.job(),
                        records,
                        log.closingTime().minus(BEFORE_THE_CLOSING_EVENTS).toEpochMilli());
                Remains.Counts counts = end.await();
                progress.accept("No new alert for %d s at the longest"
                        .formatted(arrivals.longestPause().toSeconds()));
                long restarts = stage.job().restarts();
                end.stop();
                stage.closeCluster();
                List<Kill> kills = deaths.stream()
                        .map(death -> new Kill(
                                death.kind(),
                                running.againAfter(death.epochMillis()),
                                arrivals.firstAfter(death.epochMillis())))
                        .toList();
                return new Outcome(plan, kills, restarts, new Judge(log).judge(remains(stage, counts)));
            }
        }
    }

    private Remains remains(Stage stage, Remains.Counts counts) {
        return new Remains(
                stage.brokers().all().bootstrapServers(),
                Stage.TOPICS.alerts(),
                Stage.TOPICS.deadLetter(),
                Stage.TOPICS.late(),
                files.alerts(),
                stage.documents(),
                counts);
    }
}
