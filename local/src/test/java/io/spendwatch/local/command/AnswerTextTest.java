package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.testing.Statuses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final Instant SINCE = Instant.parse("2026-10-28T12:00:00Z");
    private static final String RULE = "{\"id\":\"big\",\"window\":{\"size\":\"PT10H\"},\"when\":\"true\"}";

    @Test
    void shouldSayFromWhenOnARuleCounts() {
        assertThat(AnswerText.lines(Statuses.active("big", 7, RULE, SINCE)))
                .containsExactly("big: ACTIVE, version 7 judges what ends after 2026-10-28T12:00:00Z");
    }

    @Test
    void shouldSayThatADisabledRuleJudgesNothing() {
        String disabled = RULE.replace("\"when\"", "\"enabled\":false,\"when\"");

        assertThat(AnswerText.lines(Statuses.active("big", 7, disabled, SINCE)))
                .containsExactly("big: ACTIVE, version 7 is disabled; enabled, it would judge what ends after"
                        + " 2026-10-28T12:00:00Z");
    }

    @Test
    void shouldSayFromWhenOnARuleNoLongerCounts() {
        assertThat(AnswerText.lines(Statuses.retired("big", 8, SINCE)))
                .containsExactly("big: RETIRED, version 8 retires it for what ends after 2026-10-28T12:00:00Z");
    }

    @Test
    void shouldNameAllReasonsOfARejectionAndWhatCountsInstead() {
        assertThat(AnswerText.lines(
                        Statuses.rejected("big", 9, List.of("big:1:2: wrong", "big:1:9: too long"), 7, RULE)))
                .containsExactly(
                        "big: REJECTED, version 9 does not count; version 7 stays in force",
                        "  big:1:2: wrong",
                        "  big:1:9: too long");
        assertThat(AnswerText.lines(Statuses.rejected("big", 9, List.of("no"), RuleStatus.NONE, "")))
                .first()
                .isEqualTo("big: REJECTED, version 9 does not count; no version is in force");
        assertThat(AnswerText.lines(Statuses.rejected("big", 9, List.of("no"), -1, RULE)))
                .first()
                .isEqualTo("big: REJECTED, version 9 does not count; the configuration's version stays in force");
    }

    @Test
    void shouldNotLetAReasonCommandTheTerminal() {
        assertThat(AnswerText.lines(Statuses.rejected("big", 9, List.of("a\u001b[2Jb"), 7, RULE)))
                .last()
                .isEqualTo("  a?[2Jb");
    }
}
