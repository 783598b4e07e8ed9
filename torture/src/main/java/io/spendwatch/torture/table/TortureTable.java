package io.spendwatch.torture.table;

import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.torture.plan.Fault;
import io.spendwatch.torture.plan.Shape;
import io.spendwatch.torture.run.Kill;
import io.spendwatch.torture.run.Outcome;
import io.spendwatch.torture.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What was done in each run, and what came out, in Markdown. */
public final class TortureTable {
    private TortureTable() {}

    /** Returns it, followed by the times of recovery and by what is wrong, if anything is. */
    public static String markdown(List<Outcome> outcomes) {
        long right =
                outcomes.stream().map(Outcome::verdict).filter(Verdict::isRight).count();
        return """
                # %d of %d runs right

                %s
                %s
                %s%s
                """.formatted(
                        right,
                        outcomes.size(),
                        runs(outcomes),
                        RecoveryTable.of(outcomes.stream()
                                .flatMap(outcome -> outcome.kills().stream())
                                .toList()),
                        objections(outcomes),
                        Machine.current());
    }

    private static MarkdownTable runs(List<Outcome> outcomes) {
        MarkdownTable table = new MarkdownTable(
                "what was done, by seed",
                "cluster",
                "records",
                "rows",
                "dead letters",
                "late",
                "late by timing",
                "restarts",
                "recovery, s",
                "right");
        for (Outcome outcome : outcomes) {
            Verdict verdict = outcome.verdict();
            table.row(
                    outcome.plan().seed() + ": " + faults(outcome.plan().faults()),
                    shape(outcome.plan().log().partitions(), outcome.plan().shape()),
                    Numbers.count(verdict.records()),
                    Numbers.count(verdict.rows()),
                    Numbers.count(verdict.deadLetters()),
                    Numbers.count(verdict.late()),
                    Numbers.count(verdict.timedLate()),
                    Numbers.count(outcome.restarts()),
                    outcome.kills().stream().map(TortureTable::seconds).collect(Collectors.joining(", ")),
                    verdict.isRight() ? "yes" : "NO");
        }
        return table;
    }

    private static String faults(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }

    private static String shape(int partitions, Shape shape) {
        return "%d partitions, parallelism %d, checkpoints every %d s%s%s%s%s"
                .formatted(
                        partitions,
                        shape.parallelism(),
                        shape.checkpointInterval().toSeconds(),
                        shape.promptHeartbeats() ? ", prompt heartbeats" : "",
                        shape.highAvailability() ? ", high availability" : "",
                        shape.elasticsearch() ? ", Elasticsearch" : "",
                        shape.brokers() > 1 ? ", %d brokers".formatted(shape.brokers()) : "");
    }

    private static String objections(List<Outcome> outcomes) {
        StringBuilder lines = new StringBuilder();
        for (Outcome outcome : outcomes) {
            for (String objection : outcome.verdict().objections()) {
                lines.append("- seed %d: %s%n".formatted(outcome.plan().seed(), objection));
            }
        }
        return lines.isEmpty() ? "" : lines.append('\n').toString();
    }

    private static String seconds(Kill kill) {
        return kill.recovery().map(TortureTable::seconds).orElse(Numbers.NONE);
    }

    static String seconds(Duration duration) {
        return Numbers.rounded(duration.toMillis() / 1000.0, 1);
    }
}
