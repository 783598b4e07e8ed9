package io.spendwatch.bench.statistics;

import java.util.Arrays;
import java.util.Collection;

/** What many figures come to. */
public final class Statistics {
    private Statistics() {}

    /**
     * Returns the middle one; between the two in the middle of an even number of figures their mean.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static double median(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Returns the least of the figures that at least this share of them do not exceed (the nearest rank).
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException if there is none, or the share is out of range
     */
    public static long quantile(long[] figures, double share) {
        if (figures.length == 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "There is no quantile %s of %d figures".formatted(share, figures.length));
        }
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
