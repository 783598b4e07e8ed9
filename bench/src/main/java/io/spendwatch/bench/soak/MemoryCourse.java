package io.spendwatch.bench.soak;

import io.spendwatch.bench.statistics.Slope;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How some memory went.
 *
 * @param bytes how much it was; none when it was not there
 * @param samples of the soak, in order
 */
record MemoryCourse(Function<SoakSample, OptionalLong> bytes, List<SoakSample> samples) {
    private static final double SECONDS_PER_MINUTE = 60;

    static MemoryCourse ofProcess(String process, List<SoakSample> samples) {
        return new MemoryCourse(sample -> sample.residentBytes(process), samples);
    }

    /** That of RocksDB's caches, all together. */
    static MemoryCourse ofCaches(List<SoakSample> samples) {
        return new MemoryCourse(sample -> OptionalLong.of(sample.cachedBytes()), samples);
    }

    /** Returns what it held when this share of the time was over; none when it was not alive. */
    OptionalDouble bytesAt(double share) {
        double seconds = share * last();
        return samples.stream()
                .filter(sample -> sample.seconds() >= seconds)
                .findFirst()
                .map(bytes)
                .filter(OptionalLong::isPresent)
                .map(present -> OptionalDouble.of((double) present.getAsLong()))
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
                .forEach(sample -> bytes.apply(sample)
                        .ifPresent(present -> slope.add(sample.seconds() / SECONDS_PER_MINUTE, (double) present)));
        return slope.get();
    }

    private double last() {
        return samples.get(samples.size() - 1).seconds();
    }
}
