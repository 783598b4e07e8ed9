package io.spendwatch.bench.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis from 0 on, with round numbers.
 *
 * @param step from one number to the next
 * @param steps how many
 */
record Scale(double step, int steps) {
    private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    /** Returns the axis that a figure fits on, with so many steps at most. */
    static Scale upTo(double greatest, int mostSteps) {
        if (!(greatest > 0)) {
            return new Scale(1, 1);
        }
        double least = greatest / mostSteps;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = ROUND.stream()
                .map(round -> round * power)
                .filter(round -> round >= least)
                .findFirst()
                .orElse(10 * power);
        return new Scale(step, (int) Math.ceil(greatest / step));
    }

    double end() {
        return step * steps;
    }

    List<Double> numbers() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
    }

    /** Writes one of its numbers with as many digits as the step needs. */
    String text(double number) {
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        boolean half = Math.abs(step * Math.pow(10, digits) % 1) > 1e-9;
        return String.format(Locale.ROOT, "%,." + (half ? digits + 1 : digits) + "f", number);
    }
}
