package io.spendwatch.bench.soak;

import io.spendwatch.bench.chart.LineChart;
import io.spendwatch.bench.chart.Mark;
import io.spendwatch.bench.chart.Panel;
import io.spendwatch.bench.chart.Point;
import io.spendwatch.bench.chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A soak as a drawing. */
final class SoakChart {
    private static final double MEBIBYTE = 1 << 20;
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double SECONDS_PER_MINUTE = 60;

    private SoakChart() {}

    static String svg(Recording recording) {
        Kill kill = recording.kill();
        return new LineChart(
                        "Memory, checkpoints, rate and lag over time, a TaskManager killed on the way",
                        "minutes",
                        List.of(memory(recording), checkpoints(recording), rate(recording), lag(recording)),
                        List.of(new Mark(minutes(kill.seconds()), kill.process() + " killed")))
                .toSvg();
    }

    private static Panel memory(Recording recording) {
        List<Series> series = new ArrayList<>();
        recording.processes().forEach(process -> series.add(new Series(process, memory(recording, process))));
        series.add(new Series(
                "RocksDB's caches, all",
                recording.samples().stream()
                        .map(sample -> new Point(minutes(sample.seconds()), sample.cachedBytes() / MEBIBYTE))
                        .toList()));
        return new Panel("Resident memory, MiB", series);
    }

    private static List<Point> memory(Recording recording, String process) {
        List<Point> points = new ArrayList<>();
        for (SoakSample sample : recording.samples()) {
            sample.residentBytes(process)
                    .ifPresent(bytes -> points.add(new Point(minutes(sample.seconds()), bytes / MEBIBYTE)));
        }
        return points;
    }

    private static Panel checkpoints(Recording recording) {
        return new Panel(
                "Checkpoint duration, s",
                List.of(new Series(
                        "duration",
                        recording.checkpoints().stream()
                                .map(checkpoint ->
                                        new Point(minutes(checkpoint.seconds()), checkpoint.millis() / THOUSAND))
                                .toList())));
    }

    private static Panel rate(Recording recording) {
        return new Panel(
                "Thousand events a second",
                List.of(
                        new Series("read", rates(recording.samples(), SoakSample::events)),
                        new Series("appended", rates(recording.samples(), SoakSample::appended))));
    }

    /** Where a job starts again from a checkpoint, the count goes back: that is no rate. */
    private static List<Point> rates(List<SoakSample> samples, ToDoubleFunction<SoakSample> count) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            SoakSample now = samples.get(i);
            SoakSample before = samples.get(i - 1);
            double events = count.applyAsDouble(now) - count.applyAsDouble(before);
            double perSecond = now.passedOn() < before.passedOn() ? 0 : events / (now.seconds() - before.seconds());
            points.add(new Point(minutes(now.seconds()), Math.max(0, perSecond) / THOUSAND));
        }
        return points;
    }

    private static Panel lag(Recording recording) {
        return new Panel(
                "Million events yet to be read",
                List.of(new Series(
                        "lag",
                        recording.samples().stream()
                                .map(sample -> new Point(minutes(sample.seconds()), sample.lag() / MILLION))
                                .toList())));
    }

    private static double minutes(double seconds) {
        return seconds / SECONDS_PER_MINUTE;
    }
}
