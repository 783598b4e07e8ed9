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
        List<SoakSample> restarted = sinceReading(samples, kill);
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

    /**
     * Tasks that were started again have passed on less than their predecessors, who are counted for a while after their
     * death, one longer than the other; then what they passed on grows.
     */
    private static List<SoakSample> sinceReading(List<SoakSample> samples, Kill kill) {
        boolean startedAgain = false;
        for (int i = 1; i < samples.size(); i++) {
            long more = samples.get(i).passedOn() - samples.get(i - 1).passedOn();
            if (startedAgain && more > 0) {
                return samples.subList(i, samples.size());
            }
            startedAgain |= more < 0 && samples.get(i).seconds() > kill.seconds();
        }
        return List.of();
    }

    private static OptionalDouble since(Kill kill, List<SoakSample> samples) {
        return samples.stream()
                .mapToDouble(sample -> sample.seconds() - kill.seconds())
                .findFirst();
    }
}
