package io.spendwatch.job.gate;

import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * The watermark that this subtask has promised, {@link Long#MIN_VALUE} before the first. It is told to the other
 * subtasks, where there are any; while all partitions of this one are idle, theirs is followed.
 */
final class Promise implements AutoCloseable {
    private final Optional<WatermarkExchange> exchange;
    private boolean idle;
    private long watermark = Long.MIN_VALUE;

    private Promise(Optional<WatermarkExchange> exchange) {
        this.exchange = exchange;
    }

    /**
     * Opens the promise of a subtask.
     *
     * @param others is given from time to time, while this subtask is idle, what the active ones have promised
     */
    static Promise open(StreamingRuntimeContext context, ProcessingTimeService clock, Others others) {
        int parallelism = context.getTaskInfo().getNumberOfParallelSubtasks();
        if (parallelism == 1) {
            return new Promise(Optional.empty());
        }
        WatermarkExchange exchange = new WatermarkExchange(
                context.getGlobalAggregateManager(),
                context.getTaskInfo().getIndexOfThisSubtask(),
                parallelism,
                context.getTaskInfo().getAttemptNumber());
        Promise promise = new Promise(Optional.of(exchange));
        promise.report();
        exchange.start();
        promise.follow(exchange, clock, others);
        return promise;
    }

    /** Promises this if it is more than was promised; returns whether it is. */
    boolean raise(long newWatermark) {
        if (newWatermark <= watermark) {
            return false;
        }
        watermark = newWatermark;
        report();
        return true;
    }

    void setIdle(boolean nowIdle) {
        idle = nowIdle;
        report();
    }

    /** Returns what is promised, in milliseconds since the epoch. */
    long watermark() {
        return watermark;
    }

    /** Returns how many milliseconds it is behind this time; NaN where it says nothing: see {@link GateMetrics}. */
    double lag(long nowMillis) {
        long promised = watermark;
        return promised == Long.MIN_VALUE || promised == Long.MAX_VALUE ? Double.NaN : nowMillis - promised;
    }

    @Override
    public void close() {
        exchange.ifPresent(WatermarkExchange::close);
    }

    private void report() {
        exchange.ifPresent(others -> others.report(idle, watermark));
    }

    private void follow(WatermarkExchange from, ProcessingTimeService clock, Others others) {
        ScheduledFuture<?> unused =
                clock.registerTimer(clock.getCurrentProcessingTime() + WatermarkExchange.INTERVAL_MILLIS, time -> {
                    if (idle) {
                        others.promised(from.activeWatermark());
                    }
                    follow(from, clock, others);
                });
    }

    /** Learns what the active subtasks have promised. */
    interface Others {
        void promised(long activeWatermark) throws Exception;
    }
}
