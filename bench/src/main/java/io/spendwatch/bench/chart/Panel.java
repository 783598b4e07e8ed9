package io.spendwatch.bench.chart;

import java.util.List;

/**
 * Lines that share a vertical axis, which begins at 0.
 *
 * @param title what they show, and in which unit
 * @param series at most as many as there are colours
 */
public record Panel(String title, List<Series> series) {
    public Panel {
        series = List.copyOf(series);
        if (series.size() > Style.COLOURS) {
            throw new IllegalArgumentException("%d series for %d colours".formatted(series.size(), Style.COLOURS));
        }
    }

    double greatest() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(0);
    }
}
