package io.spendwatch.harness.report;

import io.spendwatch.local.terminal.Figures;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Lines that say how far the work is, each with the time since it began. */
public final class ProgressLines {
    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long SECONDS_PER_MINUTE = 60;

    private final PrintWriter out;
    private final long beganNanos = System.nanoTime();

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    public void say(String line) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - beganNanos);
        out.printf("[%02d:%02d] %s%n", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE, line);
        out.flush();
    }

    /**
     * Returns what takes counts and prints one every five seconds.
     *
     * @param subject what counts
     * @param total up to where
     */
    public LongConsumer counting(String subject, long total) {
        return new Counting(subject, total);
    }

    private final class Counting implements LongConsumer {
        private final String subject;
        private final long total;
        private long saidNanos = System.nanoTime();
        private long saidCount;

        private Counting(String subject, long total) {
            this.subject = subject;
            this.total = total;
        }

        @Override
        public void accept(long count) {
            long now = System.nanoTime();
            if (now - saidNanos < PERIOD_NANOS) {
                return;
            }
            double perSecond = (count - saidCount) / ((now - saidNanos) / (double) TimeUnit.SECONDS.toNanos(1));
            say("%s: %s of %s events, %s"
                    .formatted(subject, Figures.count(count), Figures.count(total), Figures.rate(perSecond)));
            saidNanos = now;
            saidCount = count;
        }
    }
}
