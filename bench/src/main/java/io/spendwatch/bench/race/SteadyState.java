package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a run counts as its steady state: what lies between the warm-up and the last event.
 *
 * @param warmUp that does not count, from the first event on
 * @param events of the whole run
 */
record SteadyState(Duration warmUp, long events) {
    private static final Duration LEAST = Duration.ofSeconds(2);

    /** Returns the last sample before the first event was read, or else the first of all. */
    Sample first(List<Sample> samples) {
        Sample first = samples.get(0);
        for (Sample sample : samples) {
            if (sample.events() > 0) {
                break;
            }
            first = sample;
        }
        return first;
    }

    /**
     * Returns the speed in the steady state; none when it is shorter than two seconds, or when nothing is known to have been
     * read in it.
     */
    Optional<Speed> of(List<Sample> samples) {
        long begin = first(samples).nanos() + warmUp.toNanos();
        List<Sample> steady = samples.stream()
                .filter(sample -> sample.nanos() - begin >= 0)
                .filter(sample -> sample.events() < events)
                .toList();
        if (steady.isEmpty()) {
            return Optional.empty();
        }
        Sample from = steady.get(0);
        Sample to = steady.get(steady.size() - 1);
        boolean longEnough = to.nanos() - from.nanos() >= LEAST.toNanos();
        boolean moved = to.events() > from.events();
        return longEnough && moved ? Optional.of(Speed.between(from, to)) : Optional.empty();
    }
}
