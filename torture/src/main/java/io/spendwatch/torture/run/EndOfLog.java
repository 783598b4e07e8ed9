package io.spendwatch.torture.run;

import io.spendwatch.harness.cluster.ClusterJob;
import io.spendwatch.harness.cluster.FlinkUnavailableException;
import io.spendwatch.harness.cluster.JobMetrics;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.torture.verdict.Remains.Counts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Waits until the job has read the whole log and judged all windows that it closes. */
final class EndOfLog {
    private static final String WINDOWS = "sum and judge";
    private static final String OUTPUT_WATERMARK = "currentOutputWatermark";
    private static final Set<String> METRICS =
            Set.of(GateMetrics.VALID, GateMetrics.DEAD_LETTERS, GateMetrics.LATE, OUTPUT_WATERMARK);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STALLED = Duration.ofMinutes(4);
    private static final int STOPS_TRIED = 3;

    private final ClusterJob job;
    private final long records;
    private final long watermarkMillis;

    /**
     * Makes it.
     *
     * @param records of the log
     * @param watermarkMillis up to where windows must have been judged
     */
    EndOfLog(ClusterJob job, long records, long watermarkMillis) {
        this.job = job;
        this.records = records;
        this.watermarkMillis = watermarkMillis;
    }

    /**
     * Waits, and returns what the job has counted then.
     *
     * @throws IllegalStateException if nothing has moved for minutes
     */
    Counts await() throws InterruptedException {
        Reached last = new Reached(new Counts(0, 0, 0), Long.MIN_VALUE);
        long movedNanos = System.nanoTime();
        while (!last.isEnd(records, watermarkMillis)) {
            if (System.nanoTime() - movedNanos > STALLED.toNanos()) {
                throw new IllegalStateException(
                        "The job has stalled: nothing has moved for %s, with %s of %d records read and windows judged up to %d"
                                .formatted(STALLED, last.counts(), records, last.judgedMillis()));
            }
            Thread.sleep(LOOK_EVERY.toMillis());
            Optional<Reached> now = look();
            if (now.isPresent() && !now.get().equals(last)) {
                last = now.get();
                movedNanos = System.nanoTime();
            }
        }
        return last.counts();
    }

    /** Stops the job with all its results visible. */
    void stop() throws InterruptedException {
        int tried = 1;
        while (true) {
            try {
                job.awaitRunning();
                var unused = job.stopWithSavepoint();
                return;
            } catch (IllegalStateException | FlinkUnavailableException e) {
                if (tried == STOPS_TRIED) {
                    throw e;
                }
                tried++;
            }
        }
    }

    private Optional<Reached> look() {
        try {
            JobMetrics metrics = job.metrics(METRICS);
            Counts counts = new Counts(
                    metrics.sum(GateMetrics.VALID),
                    metrics.sum(GateMetrics.DEAD_LETTERS),
                    metrics.sum(GateMetrics.LATE));
            return Optional.of(new Reached(counts, metrics.least(OUTPUT_WATERMARK, WINDOWS)));
        } catch (FlinkUnavailableException busy) {
            return Optional.empty();
        }
    }

    private record Reached(Counts counts, long judgedMillis) {
        boolean isEnd(long records, long watermarkMillis) {
            boolean judged = judgedMillis != Long.MAX_VALUE && judgedMillis >= watermarkMillis;
            return judged && counts.valid() + counts.deadLetters() >= records;
        }
    }
}
