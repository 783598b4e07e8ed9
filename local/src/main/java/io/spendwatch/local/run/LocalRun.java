package io.spendwatch.local.run;

import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.output.SpendwatchTopics;
import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.Topology;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Topics;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.job.window.WindowMetrics;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.diagnosis.Origin;
import io.spendwatch.local.flink.LocalMetrics;
import io.spendwatch.local.kafka.KafkaConnection;
import io.spendwatch.local.kafka.NewestEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka, Flink with the job, the generator and, if asked for, Elasticsearch, in this process. For one thread. */
public final class LocalRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRun.class);
    private static final int DAYS_IN_THE_PAST = 30;
    private static final Duration SAVEPOINT_AT_MOST = Duration.ofSeconds(40);
    private static final Duration STARTING_POLL = Duration.ofMillis(50);
    private static final Duration LAST_ALERTS_AT_MOST = Duration.ofMillis(500);

    private final ResourceStack resources = new ResourceStack();
    private Servers servers;
    private AlertFeed alerts;
    private DivertedFeed diverted;
    private TransactionFeed transactions;
    private Optional<Path> resumedFrom = Optional.empty();
    private JobID job;

    private LocalRun() {}

    /**
     * Starts everything; what was started before something failed is stopped again.
     *
     * @param configuration of the job, whose addresses are those of the options
     * @param isCancelled looked at again and again until the job runs
     * @return the run, whose job runs; nothing when it was cancelled
     */
    public static Optional<LocalRun> start(RunOptions options, Configuration configuration, BooleanSupplier isCancelled)
            throws Exception {
        LocalRun run = new LocalRun();
        boolean runs = false;
        try {
            run.openServers(options);
            if (!isCancelled.getAsBoolean()) {
                runs = run.openJob(options, configuration, isCancelled);
            }
        } finally {
            if (!runs) {
                run.resources.close();
            }
        }
        return runs ? Optional.of(run) : Optional.empty();
    }

    /** Returns what the run continues from. */
    public Optional<Path> resumedFrom() {
        return resumedFrom;
    }

    /** Returns the alerts that were committed since this was last asked, each as its JSON, waiting at most so long. */
    public List<String> newAlerts(Duration atMost) {
        diverted.observe(Duration.ZERO);
        return alerts.next(atMost);
    }

    public RunStatus status() {
        LocalMetrics metrics = servers.flink().metrics();
        long watermark = metrics.least(GateMetrics.PROMISED_WATERMARK);
        boolean hasWatermark = watermark != Long.MIN_VALUE && watermark != Long.MAX_VALUE;
        return new RunStatus(
                EventCounts.of(metrics),
                metrics.sum(WindowMetrics.ALERTS),
                hasWatermark ? Optional.of(Instant.ofEpochMilli(watermark)) : Optional.empty());
    }

    /** Returns which events are in no sum, and why; the examples are of this run. */
    public Diagnosis diagnosis() {
        return new Diagnosis(status().counts(), diverted.observe(Duration.ZERO), Origin.TOPIC);
    }

    /** Returns how many alerts each rule has raised. */
    public Map<String, Long> alertsByRule() {
        return servers.flink().metrics().sumByLabel(WindowMetrics.ALERTS, WindowMetrics.RULE);
    }

    /** Returns why the job ended, if it has: it does so only when it failed too often. */
    public Optional<Throwable> failure() throws InterruptedException, ExecutionException {
        Optional<JobResult> result = servers.flink().awaitResult(job, Duration.ofMillis(1));
        return result.map(ended -> ended.getSerializedThrowable()
                .<Throwable>map(failure -> failure)
                .orElseGet(() -> new IllegalStateException("the job was stopped from outside")));
    }

    /** Stops the generator, then the job with a savepoint, and returns the alerts that this has committed. */
    public List<String> stop() throws InterruptedException, ExecutionException {
        transactions.close();
        try {
            String savepoint = servers.flink().stopWithSavepoint(job, SAVEPOINT_AT_MOST);
            LOG.info("Stopped with savepoint {}", savepoint);
        } catch (TimeoutException e) {
            LOG.warn("The job did not stop within {}; its newest checkpoint stands", SAVEPOINT_AT_MOST);
        }
        return lastAlerts();
    }

    @Override
    public void close() {
        resources.close();
    }

    private void openServers(RunOptions options) throws Exception {
        RunDirectory directory = resources.push(RunDirectory.open(options.dataDirectory()));
        servers = resources.push(Servers.start(options, directory));
        resumedFrom = directory.newestCheckpoint();
    }

    /** Returns whether the job runs; it does not when it was cancelled before. */
    private boolean openJob(RunOptions options, Configuration configuration, BooleanSupplier isCancelled)
            throws Exception {
        String bootstrapServers = servers.kafka().bootstrapServers();
        Topics topics = configuration.kafka().topics();
        servers.kafka().createTopics(definitions(topics, options.partitions()));
        transactions = resources.push(TransactionFeed.open(bootstrapServers, topics.transactions()));
        alerts = resources.push(AlertFeed.open(bootstrapServers, topics.alerts()));
        diverted = resources.push(DivertedFeed.open(bootstrapServers, topics));
        Instant clockStart = NewestEvent.in(
                        new KafkaConnection(bootstrapServers, Map.of()),
                        topics.transactions(),
                        configuration.maxFutureSkew())
                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.HOURS).minus(DAYS_IN_THE_PAST, ChronoUnit.DAYS));
        job = servers.flink()
                .submit(
                        "spendwatch",
                        resumedFrom,
                        env -> Topology.build(
                                env,
                                configuration,
                                ConfiguredInputs.of(configuration),
                                ConfiguredOutputs.of(configuration)));
        while (!servers.flink().isRunning(job)) {
            Optional<Throwable> failure = failure();
            if (failure.isPresent()) {
                throw new IllegalStateException("The job did not start", failure.get());
            }
            if (isCancelled.getAsBoolean()) {
                return false;
            }
            Thread.sleep(STARTING_POLL.toMillis());
        }
        transactions.start(options, clockStart);
        return true;
    }

    private static List<NewTopic> definitions(Topics topics, int partitions) {
        return new SpendwatchTopics(
                        topics.transactions(),
                        topics.alerts(),
                        topics.deadLetter(),
                        topics.late(),
                        topics.rules(),
                        topics.ruleStatus())
                .definitions(partitions, KafkaTarget.DEFAULT_REPLICATION_FACTOR);
    }

    private List<String> lastAlerts() {
        diverted.observe(LAST_ALERTS_AT_MOST);
        List<String> last = new ArrayList<>();
        List<String> some = alerts.next(LAST_ALERTS_AT_MOST);
        while (!some.isEmpty()) {
            last.addAll(some);
            some = alerts.next(LAST_ALERTS_AT_MOST);
        }
        return last;
    }
}
