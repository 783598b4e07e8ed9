package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.RETAIN;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleTally;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class ChangingRulesTest {
    private static final RuleDefinition TWO_HOURS = tumbling("two", 2, "true");
    private static final RuleDefinition FOUR_HOURS = tumbling("four", 4, "true");

    @Test
    void shouldJudgeByANewRuleOverWhatWasSpentBeforeItCame() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeUntil(3 * HOUR);

            // when
            windows.apply(3 * HOUR, FOUR_HOURS);
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("two Ana 0-2 1", "four Ana 0-4 1");
        }
    }

    @Test
    void shouldJudgeEachWindowByTheVersionThatCountsAtItsEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("rule", 1, "count_transactions == 1"))) {
            // given
            for (long hour = 0; hour < 4; hour++) {
                windows.spend(transaction("Ana", "groceries", hour * HOUR));
                windows.spend(transaction("Boris", "groceries", hour * HOUR));
                windows.spend(transaction("Boris", "groceries", hour * HOUR));
            }

            // when
            windows.apply(HOUR, tumbling("rule", 1, "count_transactions == 2"));
            windows.retire(3 * HOUR, "rule");
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("rule Ana 0-1 1", "rule Boris 1-2 2", "rule Boris 2-3 2");
        }
    }

    @Test
    void shouldNotJudgeByARuleThatIsDisabledOrAboutTravelNow() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS, FOUR_HOURS)) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));

            // when
            windows.apply(
                    0, new RuleDefinition("two", "", TWO_HOURS.window(), false, List.of(), "count_transactions > 0"));
            windows.apply(
                    0,
                    new RuleDefinition(
                            "four",
                            "",
                            RuleKind.TRAVEL,
                            RuleWindow.NONE,
                            true,
                            List.of(),
                            Emission.ON_CLOSE,
                            RuleDefinition.UNSAID,
                            "speed_kmh > 900.0"));
            windows.completeAll();

            // then
            assertThat(windows.summaries()).isEmpty();
        }
    }

    @Test
    void shouldDropSlicesAlsoWhenAllRulesAreRetired() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));
            windows.retire(0, "two");
            windows.completeUntil(1);
            windows.spend(transaction("Boris", "groceries", 0));

            // when
            windows.completeUntil(HOUR + RETAIN.toMillis() - 1);
            int entriesBefore = windows.entriesInState();
            windows.completeUntil(HOUR + RETAIN.toMillis());

            // then
            assertThat(entriesBefore).isPositive();
            assertThat(windows.entriesInState()).isZero();
            assertThat(windows.timers()).isZero();
        }
    }

    @Test
    void shouldServeARuleThatComesAfterAllOthersWereRetired() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));
            windows.retire(0, "two");
            windows.completeUntil(6 * HOUR);

            // when
            windows.apply(6 * HOUR, rule("eight", 8, 1, List.of(), "true"));
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("eight Ana -1-7 1", "eight Ana 0-8 1");
        }
    }

    @Test
    void shouldServeWhoSpentBeforeTheRulesOfAnAttemptWereKnown() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            windows.completeUntil(0);
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.configure(TWO_HOURS, FOUR_HOURS);
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactlyInAnyOrder("two Ana 0-2 1", "four Ana 0-4 1");
        }
    }

    @Test
    void shouldServeAfterARestoreARuleThatCameJustBeforeTheCheckpoint() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeUntil(2 * HOUR);
            windows.configure(FOUR_HOURS);
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS, FOUR_HOURS)) {
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("four Ana 0-4 1");
        }
    }

    @Test
    void shouldTellWhatIsNewOfEachRuleBeforeACheckpointAndAtTheEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(
                tumbling("any", 1, "true"), tumbling("broken", 1, "1 / (count_transactions - 1) > 0"))) {
            // when
            windows.snapshot();
            List<RuleTally> atFirst = windows.tallies();
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.completeUntil(HOUR);
            windows.snapshot();
            windows.snapshot();
            List<RuleTally> later = windows.tallies();
            windows.spend(transaction("Ana", "groceries", HOUR));
            windows.spend(transaction("Ana", "groceries", HOUR));
            windows.finish();

            // then
            assertThat(atFirst).isEmpty();
            assertThat(later)
                    .extracting(RuleTally::rule, RuleTally::alerts, RuleTally::errors)
                    .containsExactly(tuple("any", 2L, 0L), tuple("broken", 0L, 2L));
            assertThat(later.get(1).lastError()).startsWith("rule broken: ");
            assertThat(windows.tallies().subList(2, windows.tallies().size()))
                    .containsExactly(new RuleTally("any", 1, 0, ""), new RuleTally("broken", 1, 0, ""));
        }
    }
}
