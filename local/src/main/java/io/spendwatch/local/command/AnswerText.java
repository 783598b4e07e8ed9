package io.spendwatch.local.command;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.terminal.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the job made of a version, as people read it. */
final class AnswerText {
    private static final String INDENT = "  ";

    private AnswerText() {}

    /** Returns one line, and below it the reasons of a version that was rejected. */
    static List<String> lines(RuleStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(PlainText.of(status.id()) + ": " + status.state() + ", " + sentence(status));
        lines.addAll(reasons(status));
        return lines;
    }

    /** Returns a version, such as {@code version 7}. */
    static String version(long version) {
        return version == RuleChange.CONFIGURED ? "the configuration's version" : "version " + version;
    }

    /** Returns the reasons for a rejection, a line each. */
    static List<String> reasons(RuleStatus status) {
        return status.reasons().stream()
                .map(reason -> INDENT + PlainText.of(reason))
                .toList();
    }

    /** Returns which version counts in the place of one that was rejected. */
    static String inForce(RuleStatus status) {
        return status.inForce() == RuleStatus.NONE
                ? "no version is in force"
                : version(status.inForce()) + " stays in force";
    }

    private static String sentence(RuleStatus status) {
        return version(status.version())
                + switch (status.state()) {
                    case ACTIVE -> {
                        boolean enabled = StatusRule.of(status)
                                .map(rule -> rule.enabled())
                                .orElse(true);
                        yield (enabled ? " judges" : " is disabled; enabled, it would judge") + " what ends"
                                + after(status);
                    }
                    case RETIRED -> " retires it for what ends" + after(status);
                    case REJECTED -> " does not count; " + inForce(status);
                };
    }

    private static String after(RuleStatus status) {
        return status.sinceMillis() == Long.MIN_VALUE
                ? " at any time"
                : " after " + Instant.ofEpochMilli(status.sinceMillis());
    }
}
