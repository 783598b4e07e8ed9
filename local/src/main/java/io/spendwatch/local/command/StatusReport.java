package io.spendwatch.local.command;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.PlainText;
import io.spendwatch.local.terminal.Table;
import io.spendwatch.local.terminal.Table.Column;
import io.spendwatch.local.terminal.Table.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What {@code rules list} prints: a line a rule, and below what is wrong with some. */
final class StatusReport {
    private static final String NOTHING = "-";
    private static final List<Column> COLUMNS = List.of(
            Column.whole("ID"),
            new Column("STATE", Side.LEFT),
            new Column("WINDOW", Side.LEFT),
            new Column("SINCE", Side.LEFT),
            new Column("ALERTS", Side.RIGHT),
            new Column("ERRORS", Side.RIGHT),
            new Column("VERSION", Side.RIGHT));

    private StatusReport() {}

    /** Returns the lines for at least one rule. */
    static List<String> lines(Collection<RuleStatus> statuses) {
        List<String> lines = new ArrayList<>(
                Table.lines(COLUMNS, statuses.stream().map(StatusReport::row).toList()));
        statuses.stream().filter(status -> status.state() == RuleState.REJECTED).forEach(status -> {
            lines.add("");
            lines.add("%s: %s was rejected; %s"
                    .formatted(
                            PlainText.of(status.id()),
                            AnswerText.version(status.version()),
                            AnswerText.inForce(status)));
            lines.addAll(AnswerText.reasons(status));
        });
        statuses.stream().filter(status -> status.errors() > 0).forEach(status -> {
            lines.add("");
            lines.add(PlainText.of(status.id()) + ": 'when' had no answer " + Figures.of(status.errors(), "time")
                    + "; the last reason:");
            lines.add("  " + PlainText.of(status.lastError()));
        });
        return lines;
    }

    private static List<String> row(RuleStatus status) {
        return List.of(
                status.id(),
                state(status),
                StatusRule.of(status).map(RuleText::window).orElse(NOTHING),
                since(status),
                Figures.count(status.alerts()),
                Figures.count(status.errors()),
                status.version() == RuleChange.CONFIGURED ? "configured" : Long.toString(status.version()));
    }

    private static String state(RuleStatus status) {
        boolean disabled = status.state() == RuleState.ACTIVE
                && StatusRule.of(status).map(rule -> !rule.enabled()).orElse(false);
        return disabled ? "ACTIVE (disabled)" : status.state().toString();
    }

    private static String since(RuleStatus status) {
        if (status.state() == RuleState.REJECTED) {
            return NOTHING;
        }
        return status.sinceMillis() == Long.MIN_VALUE
                ? "always"
                : Instant.ofEpochMilli(status.sinceMillis()).toString();
    }
}
