package io.spendwatch.job.gate;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other subtasks of the gate what this one has promised, and learns what the active ones have promised, by
 * way of the JobManager, in a thread of its own: a JobManager that is slow or away never holds up a record.
 */
final class WatermarkExchange implements AutoCloseable {

    /** How often, in milliseconds: idle subtasks follow the others by about so much. */
    static final long INTERVAL_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkExchange.class);
    private static final String AGGREGATE_NAME = "spendwatch-active-watermark";

    private final GlobalAggregateManager aggregates;
    private final int subtask;
    private final int parallelism;
    private final int attempt;
    private final ScheduledExecutorService thread;
    private volatile boolean idle;
    private volatile long promised = Long.MIN_VALUE;
    private volatile long activeWatermark = Long.MIN_VALUE;

    WatermarkExchange(GlobalAggregateManager aggregates, int subtask, int parallelism, int attempt) {
        this.aggregates = aggregates;
        this.subtask = subtask;
        this.parallelism = parallelism;
        this.attempt = attempt;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread daemon = new Thread(task, "watermark-exchange-" + subtask);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void start() {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::exchange, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sets what the others are told next. */
    void report(boolean nowIdle, long newPromised) {
        idle = nowIdle;
        promised = newPromised;
    }

    /** Returns what all active subtasks had promised when they were last asked. */
    long activeWatermark() {
        return activeWatermark;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void exchange() {
        try {
            activeWatermark = RemoteAggregate.update(
                    aggregates,
                    AGGREGATE_NAME,
                    new WatermarkReport(subtask, parallelism, attempt, idle, promised),
                    new ActiveWatermark());
        } catch (IOException | RuntimeException e) {
            LOG.debug("Watermarks could not be exchanged with the other subtasks; trying again", e);
        }
    }
}
