package io.spendwatch.bench.soak;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a death cost, to the second at which samples are taken.
 *
 * @param readingSeconds from the death until transactions were read again; none if they never were
 * @param caughtUpSeconds from the death until no more were waiting than in the ten seconds before it at most, or a
 *     second's worth; none if that never came
 */
public record Recovery(OptionalDouble readingSeconds, OptionalDouble caughtUpSeconds) {
    private static final double BEFORE_SECONDS = 10;

    /**
     * Works it out.
     *
     * @param samples in order
     * @param rate transactions a second
     */
    static Recovery of(List<SoakSample> samples, Kill kill, double rate) {
        long restartsBefore = samples.stream()
                .filter(sample -> sample.seconds() <= kill.seconds())
                .mapToLong(SoakSample::restarts)
                .max()
                .orElse(0);
        List<SoakSample> restarted = samples.stream()
                .filter(sample -> sample.seconds() > kill.seconds())
                .filter(sample -> sample.restarts() > restartsBefore)
                .filter(sample -> sample.passedOn() > 0)
                .toList();
        double usualLag = samples.stream()
                .filter(sample -> sample.seconds() <= kill.seconds())
                .filter(sample -> sample.seconds() > kill.seconds() - BEFORE_SECONDS)
                .mapToLong(SoakSample::lag)
                .max()
                .orElse(0);
        double enough = Math.max(usualLag, rate);
        return new Recovery(
                since(kill, restarted),
                since(
                        kill,
                        restarted.stream()
                                .filter(sample -> sample.lag() <= enough)
                                .toList()));
    }

    private static OptionalDouble since(Kill kill, List<SoakSample> samples) {
        return samples.stream()
                .mapToDouble(sample -> sample.seconds() - kill.seconds())
                .findFirst();
    }
}
