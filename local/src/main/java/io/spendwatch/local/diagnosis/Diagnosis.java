package io.spendwatch.local.diagnosis;

import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says which events are in no sum, why, and what to do about it. */
public final class Diagnosis {
    private static final double LATE_SHARE_WORTH_A_HINT = 0.05;
    private static final double DEAD_SHARE_WORTH_A_GUESS = 0.05;
    private static final double MOST = 0.5;
    private static final int MOST_HINTS = 5;
    private static final String ROW = "%-18s %10s";

    private final EventCounts counts;
    private final Observations observations;
    private final Origin origin;

    /** Makes the diagnosis of these events, read from there. */
    public Diagnosis(EventCounts counts, Observations observations, Origin origin) {
        this.counts = counts;
        this.observations = observations;
        this.origin = origin;
    }

    public EventCounts counts() {
        return counts;
    }

    /** Returns a line for each reason of dead letters: its count and its first example. */
    public List<String> deadLetters() {
        Map<String, DeadLetterExample> first = observations.firstByReason();
        return counts.deadLettersByReason().entrySet().stream()
                .map(reason -> row(reason)
                        + Optional.ofNullable(first.get(reason.getKey()))
                                .map(example ->
                                        "  first at " + origin.place(example.position()) + ": " + example.detail())
                                .orElse(""))
                .map(PlainText::of)
                .toList();
    }

    /** Returns a line for each reason of late events: its count. */
    public List<String> late() {
        return counts.lateByReason().entrySet().stream().map(Diagnosis::row).toList();
    }

    /** Returns what to do, a line each: nothing where few events are dead letters or late. */
    public List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (counts.isNothingValid()) {
            hints.add("none of the events is valid, so there is nothing to find");
        }
        hints.addAll(shapes());
        if (counts.lateShare() > LATE_SHARE_WORTH_A_HINT) {
            hints.add(lateness());
        }
        return hints.stream().map(PlainText::of).toList();
    }

    private List<String> shapes() {
        Map<String, String> byWhat = new LinkedHashMap<>();
        for (DeadLetterExample example : observations.firstBySource()) {
            InputShapes.of(example.start())
                    .filter(shape -> isWorthSaying(shape, example))
                    .ifPresent(shape -> {
                        String source = example.position().source();
                        byWhat.putIfAbsent(
                                origin == Origin.FILE ? source : shape.name(), origin.describe(shape, source));
                    });
        }
        List<String> shapes = new ArrayList<>(byWhat.values());
        if (shapes.size() > MOST_HINTS) {
            int more = shapes.size() - MOST_HINTS;
            shapes.subList(MOST_HINTS, shapes.size()).clear();
            shapes.add("and so with " + Figures.of(more, "more file"));
        }
        return shapes;
    }

    /** One odd line in the middle of proper ones says nothing of the whole. */
    private boolean isWorthSaying(InputShape shape, DeadLetterExample example) {
        double deadShare = (double) counts.deadLetters() / Math.max(1, counts.events());
        return deadShare >= MOST
                || (origin.isFirst(example.position()) && (shape.isCertain() || deadShare >= DEAD_SHARE_WORTH_A_GUESS));
    }

    private String lateness() {
        String share = String.format(Locale.ROOT, "%.0f %% of the valid events are late", 100 * counts.lateShare());
        return observations
                .worstMove()
                .map(move -> share + ": " + origin.place(move.position()) + " moved the clock to "
                        + move.clock() + ", and "
                        + Figures.of(move.late(), "older event") + " came after it. If that time is wrong, correct or"
                        + " remove that event; if it is right, " + origin.sorting()
                        + ", or wait longer for late ones, as with -D out-of-orderness=PT10M")
                .orElseGet(() -> share + ": their partitions were silent while others went on. Wait longer for them"
                        + " with idle-after");
    }

    private static String row(Map.Entry<String, Long> reason) {
        return ROW.formatted(reason.getKey(), Figures.count(reason.getValue()));
    }
}
