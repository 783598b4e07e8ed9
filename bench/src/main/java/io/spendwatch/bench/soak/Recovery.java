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
        List<SoakSample> restarted = sinceRestart(samples, kill).stream()
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

    /**
     * A task that was started again has passed on less than its predecessor, which is counted for a while after its
     * death.
     */
    private static List<SoakSample> sinceRestart(List<SoakSample> samples, Kill kill) {
        for (int i = 1; i < samples.size(); i++) {
            boolean startedAgain =
                    samples.get(i).passedOn() < samples.get(i - 1).passedOn();
            if (startedAgain && samples.get(i).seconds() > kill.seconds()) {
                return samples.subList(i, samples.size());
            }
        }
        return List.of();
    }

    private static OptionalDouble since(Kill kill, List<SoakSample> samples) {
        return samples.stream()
                .mapToDouble(sample -> sample.seconds() - kill.seconds())
                .findFirst();
    }
}
