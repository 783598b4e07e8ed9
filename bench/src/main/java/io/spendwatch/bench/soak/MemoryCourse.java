package io.spendwatch.bench.soak;

import io.spendwatch.bench.statistics.Slope;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the memory of a process went.
 *
 * @param process its name
 * @param samples of the soak, in order
 */
record MemoryCourse(String process, List<SoakSample> samples) {
    private static final double SECONDS_PER_MINUTE = 60;

    /** Returns what it held when this share of the time was over; none when it was not alive. */
    OptionalDouble bytesAt(double share) {
        double seconds = share * last();
        return samples.stream()
                .filter(sample -> sample.seconds() >= seconds)
                .findFirst()
                .map(sample -> sample.residentBytes(process))
                .filter(bytes -> bytes.isPresent())
                .map(bytes -> OptionalDouble.of((double) bytes.getAsLong()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns by how much it grew in a minute from this share of the time on; none when it has not lived on. */
    OptionalDouble bytesPerMinuteFrom(double share) {
        if (bytesAt(1).isEmpty()) {
            return OptionalDouble.empty();
        }
        Slope slope = new Slope();
        samples.stream()
                .filter(sample -> sample.seconds() >= share * last())
                .forEach(sample -> sample.residentBytes(process)
                        .ifPresent(bytes -> slope.add(sample.seconds() / SECONDS_PER_MINUTE, (double) bytes)));
        return slope.get();
    }

    private double last() {
        return samples.get(samples.size() - 1).seconds();
    }
}
