package io.spendwatch.bench.throughput;

import io.spendwatch.bench.chart.BarChart;
import io.spendwatch.bench.race.Contenders;
import io.spendwatch.harness.report.Numbers;
import java.util.List;

/** Everybody's events a second as a picture. */
final class ThroughputChart {
    private ThroughputChart() {}

    static String svg(ThroughputOptions options, List<Standing> standings) {
        BarChart chart = new BarChart(
                "Events a second, %d partitions, on %d processors shared with the broker"
                        .formatted(options.partitions(), Runtime.getRuntime().availableProcessors()),
                "%s; all found the same rows. The limit: a consumer loop and a hash map, without state that lasts."
                        .formatted(
                                options.race().runs() == 1
                                        ? "One run each"
                                        : "Medians of %d runs"
                                                .formatted(options.race().runs())));
        for (Standing standing : standings) {
            chart.group(
                    Numbers.count(standing.customers()) + " customers",
                    standing.scores().stream().map(ThroughputChart::bar).toList());
        }
        return chart.toString();
    }

    private static BarChart.Bar bar(Score score) {
        return new BarChart.Bar(
                score.result().label(),
                score.eventsPerSecond(),
                Numbers.count(score.eventsPerSecond()),
                kind(score.contender()));
    }

    private static BarChart.Kind kind(Contenders contender) {
        return switch (contender) {
            case LIMIT -> BarChart.Kind.BOUND;
            case SPENDWATCH -> BarChart.Kind.OURS;
            default -> BarChart.Kind.PEER;
        };
    }
}
