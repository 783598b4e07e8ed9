package io.spendwatch.bench.soak;

import io.spendwatch.bench.run.Advance;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.spendwatch.ClusterAdvance;
import io.spendwatch.harness.broker.TopicEnd;
import io.spendwatch.harness.cluster.ClusterJob;
import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.cluster.FlinkCluster;
import io.spendwatch.harness.cluster.FlinkUnavailableException;
import io.spendwatch.harness.cluster.JobCheckpoint;
import io.spendwatch.harness.cluster.JobMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a cluster and its job once a second, and keeps what it has seen. */
final class SoakWatch {
    /** Of a column family, each of which tells of the cache that it shares with all others of its slot. */
    private static final String CACHE_METRIC = "rocksdb_block-cache-usage";

    private static final Set<String> METRICS = Stream.concat(ClusterAdvance.METRICS.stream(), Stream.of(CACHE_METRIC))
            .collect(Collectors.toUnmodifiableSet());
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FlinkCluster cluster;
    private final ClusterJob job;
    private final TopicEnd topic;
    private final String source;
    private final List<SoakSample> samples = new ArrayList<>();
    private final Map<Long, JobCheckpoint> checkpoints = new TreeMap<>();
    private final long beganNanos = System.nanoTime();
    private final long beganMillis = System.currentTimeMillis();

    /**
     * Begins.
     *
     * @param source the operator that reads the transactions
     */
    SoakWatch(FlinkCluster cluster, ClusterJob job, TopicEnd topic, String source) {
        this.cluster = cluster;
        this.job = job;
        this.topic = topic;
        this.source = source;
    }

    /** Returns how long it has been watching. */
    double seconds() {
        return (System.nanoTime() - beganNanos) / NANOS_PER_SECOND;
    }

    /** Waits for the next full second and looks; returns how far the job is, if it can be asked. */
    Optional<Advance> look() throws InterruptedException {
        double seconds = seconds();
        Thread.sleep((long) ((Math.ceil(seconds) - seconds) * TimeUnit.SECONDS.toMillis(1)) + 1);
        try {
            JobMetrics metrics = job.metrics(METRICS);
            Advance advance = ClusterAdvance.of(metrics);
            samples.add(new SoakSample(
                    seconds(),
                    topic.records(),
                    advance.events(),
                    job.passedOn(source),
                    job.restarts(),
                    metrics.greatestSum(CACHE_METRIC),
                    processes()));
            job.checkpoints().forEach(checkpoint -> checkpoints.put(checkpoint.id(), checkpoint));
            return Optional.of(advance);
        } catch (FlinkUnavailableException busy) {
            return Optional.empty();
        }
    }

    List<SoakSample> samples() {
        return List.copyOf(samples);
    }

    /** Returns the checkpoints that began while it was watching. */
    List<TimedCheckpoint> checkpoints() {
        return checkpoints.values().stream()
                .filter(checkpoint -> checkpoint.triggeredMillis() >= beganMillis)
                .map(checkpoint -> new TimedCheckpoint(
                        (checkpoint.triggeredMillis() - beganMillis) / (double) TimeUnit.SECONDS.toMillis(1),
                        checkpoint.millis(),
                        checkpoint.writtenBytes(),
                        checkpoint.stateBytes()))
                .toList();
    }

    private List<ProcessSample> processes() {
        return Stream.concat(cluster.taskManagers().stream(), Stream.of(cluster.jobManager()))
                .filter(ClusterProcess::isAlive)
                .map(process -> new ProcessSample(
                        process.name(),
                        ProcessUsage.residentBytes(process.pid()),
                        ProcessUsage.cpuNanos(process.pid()) / NANOS_PER_SECOND))
                .toList();
    }
}
