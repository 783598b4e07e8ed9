package io.spendwatch.job.inquiry;

import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.job.window.WindowMetrics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the metrics that are asked for, of one subtask, such as {@code 0.gate.reason.WRONG_TYPE.deadLetters}.
 *
 * @param subtask the number before the first point
 * @param id the rest, which all subtasks have in common
 * @param name what is counted, such as {@code deadLetters}
 * @param label of which kind, such as {@code WRONG_TYPE}; empty where there is only one
 */
record CountedMetric(String subtask, String id, String name, String label) {
    private static final Pattern SHAPE = Pattern.compile("(?<subtask>\\d+)\\.(?<id>.+?(?:\\.(?:" + GateMetrics.REASON
            + "|" + WindowMetrics.RULE + ")\\.(?<label>[^.]+))?\\.(?<name>"
            + String.join(
                    "|",
                    GateMetrics.VALID,
                    GateMetrics.DEAD_LETTERS,
                    GateMetrics.LATE,
                    WindowMetrics.ALERTS,
                    WindowMetrics.SLICES_HELD)
            + "))");

    /** Returns the metric that Flink lists by this id; nothing when it is another one. */
    static Optional<CountedMetric> of(String listed) {
        Matcher shape = SHAPE.matcher(listed);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String label = shape.group("label");
        return Optional.of(new CountedMetric(
                shape.group("subtask"), shape.group("id"), shape.group("name"), label == null ? "" : label));
    }
}
