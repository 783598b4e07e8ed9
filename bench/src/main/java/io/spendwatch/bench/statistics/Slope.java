package io.spendwatch.bench.statistics;

import java.util.OptionalDouble;

/** The slope of the straight line that fits points best (least squares). */
public final class Slope {
    private long count;
    private double meanX;
    private double meanY;
    private double squares;
    private double products;

    public void add(double x, double y) {
        count++;
        double fromMeanX = x - meanX;
        meanX += fromMeanX / count;
        meanY += (y - meanY) / count;
        squares += fromMeanX * (x - meanX);
        products += fromMeanX * (y - meanY);
    }

    /** Returns by how much y grows when x grows by 1; none without two points of different x. */
    public OptionalDouble get() {
        return squares > 0 ? OptionalDouble.of(products / squares) : OptionalDouble.empty();
    }
}
