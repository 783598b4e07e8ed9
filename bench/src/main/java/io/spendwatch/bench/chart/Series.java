package io.spendwatch.bench.chart;

import java.util.List;

/**
 * A line.
 *
 * @param label what it shows
 * @param points in order of x
 */
public record Series(String label, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }
}
