package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Sample;
import java.util.concurrent.TimeUnit;

/**
 * How fast a contender was over a stretch.
 *
 * @param seconds how long the stretch was
 * @param eventsPerSecond that it read
 * @param cpuSecondsPerMillion that its process used for a million events, of all processors together
 */
public record Speed(double seconds, double eventsPerSecond, double cpuSecondsPerMillion) {
    private static final double MILLION = 1e6;
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    static Speed between(Sample from, Sample to) {
        double seconds = (to.nanos() - from.nanos()) / NANOS_PER_SECOND;
        long events = to.events() - from.events();
        return new Speed(seconds, events / seconds, cpu(to.cpuNanos() - from.cpuNanos(), events));
    }

    /** Returns the same with all the processor time that its process has used up to here for all its events. */
    Speed withCpuOf(Sample last) {
        return new Speed(seconds, eventsPerSecond, cpu(last.cpuNanos(), last.events()));
    }

    private static double cpu(long nanos, long events) {
        return nanos / NANOS_PER_SECOND / (events / MILLION);
    }
}
