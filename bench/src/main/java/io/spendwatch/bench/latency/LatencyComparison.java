package io.spendwatch.bench.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Says in a line each what one setting adds where all others are the same. */
final class LatencyComparison {
    private final List<CaseResult> results;

    LatencyComparison(List<CaseResult> results) {
        this.results = List.copyOf(results);
    }

    /** Returns the lines, each with a line feed; none where no two cases can be compared. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (CaseResult first : results) {
            for (CaseResult second : results) {
                if (differInOne(first, second, CaseResult::combinerDelayMillis)
                        && first.combinerDelayMillis() < second.combinerDelayMillis()) {
                    lines.add(line(
                            second,
                            "a combiner-delay of %d ms instead of %d"
                                    .formatted(second.combinerDelayMillis(), first.combinerDelayMillis()),
                            Moment.TRANSACTION,
                            added(first, second, Moment.TRANSACTION, Reader.UNCOMMITTED, Reader.UNCOMMITTED)));
                }
                if (differInOne(first, second, CaseResult::checkpointMillis)
                        && first.checkpointMillis() < second.checkpointMillis()) {
                    lines.add(line(
                            second,
                            "a checkpoint every %d ms instead of %d, for who reads committed alerts,"
                                    .formatted(second.checkpointMillis(), first.checkpointMillis()),
                            Moment.WINDOW_END,
                            added(first, second, Moment.WINDOW_END, Reader.COMMITTED, Reader.COMMITTED)));
                }
            }
            if (first.delivery().equals("exactly-once")) {
                lines.add(line(
                        first,
                        "waiting for what is committed",
                        Moment.WINDOW_END,
                        added(first, first, Moment.WINDOW_END, Reader.UNCOMMITTED, Reader.COMMITTED)));
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String line(CaseResult result, String what, Moment moment, String added) {
        return "%s, rate %s: %s adds, counted from %s, %s."
                .formatted(result.delivery(), result.rate(), what, moment.label(), added);
    }

    private static String added(CaseResult first, CaseResult second, Moment moment, Reader before, Reader after) {
        LatencyFigures without = first.figures(moment, before);
        LatencyFigures with = second.figures(moment, after);
        return "%d ms to the p50 and %d ms to the p99"
                .formatted(with.p50() - without.p50(), with.p99() - without.p99());
    }

    /** Returns whether nothing but this setting, and it, is different. */
    private static boolean differInOne(CaseResult first, CaseResult second, Function<CaseResult, Object> setting) {
        List<Function<CaseResult, Object>> all = List.of(
                CaseResult::rate, CaseResult::delivery, CaseResult::checkpointMillis, CaseResult::combinerDelayMillis);
        long different = all.stream()
                .filter(other -> !Objects.equals(other.apply(first), other.apply(second)))
                .count();
        return different == 1 && !Objects.equals(setting.apply(first), setting.apply(second));
    }
}
