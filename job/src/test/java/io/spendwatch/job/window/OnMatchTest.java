package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.onMatch;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Rules that raise alerts before the window's end. */
class OnMatchTest {
    private static final RuleDefinition TWO_OR_MORE = onMatch(tumbling("many", 2, "count_transactions >= 2"));
    private static final RuleDefinition EXACTLY_TWO = onMatch(tumbling("pair", 2, "count_transactions == 2"));

    @Test
    void shouldAnnounceOnceAndConfirmWithWhatTheWindowCameTo() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            List<String> afterOne = windows.statuses();
            windows.spend(transaction("Ana", "travel", HOUR));
            List<String> afterTwo = windows.statuses();
            windows.spend(transaction("Ana", "groceries", 1));
            windows.completeAll();

            // then
            assertThat(afterOne).isEmpty();
            assertThat(afterTwo).containsExactly("PROVISIONAL many Ana 0-2 2");
            assertThat(windows.statuses()).containsExactly("PROVISIONAL many Ana 0-2 2", "CONFIRMED many Ana 0-2 3");
        }
    }

    @Test
    void shouldWithdrawWhatNoLongerHoldsAtTheEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(EXACTLY_TWO)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("PROVISIONAL pair Ana 0-2 2", "WITHDRAWN pair Ana 0-2 3");
            assertThat(windows.metrics().count(WindowMetrics.ALERTS)).isZero();
            assertThat(windows.entriesInState()).isZero();
        }
    }

    @Test
    void shouldAnnounceEachSlidingWindowThatHoldsTheSliceByItself() throws Exception {
        try (WindowsHarness windows =
                WindowsHarness.start(onMatch(rule("sliding", 3, 1, List.of(), "count_transactions >= 2")))) {
            // when
            windows.spend(transaction("Ana", "groceries", 10 * HOUR));
            windows.spend(transaction("Ana", "groceries", 11 * HOUR));
            List<String> announced = windows.statuses();
            windows.completeAll();

            // then
            assertThat(announced).containsExactly("PROVISIONAL sliding Ana 9-12 2", "PROVISIONAL sliding Ana 10-13 2");
            assertThat(windows.statuses())
                    .containsSubsequence("CONFIRMED sliding Ana 9-12 2", "CONFIRMED sliding Ana 10-13 2")
                    .hasSize(4);
        }
    }

    @Test
    void shouldAnnounceNothingOfARuleThatWaitsForTheEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE, tumbling("patient", 2, "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("FINAL patient Ana 0-2 1");
        }
    }

    @Test
    void shouldConfirmWithoutAnnouncementWhatHeldBeforeTheRuleCame() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start()) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.apply(0, TWO_OR_MORE);
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("CONFIRMED many Ana 0-2 2");
        }
    }

    @Test
    void shouldLookOnlyAtTheTypesOfTheRule() throws Exception {
        try (WindowsHarness windows =
                WindowsHarness.start(onMatch(rule("travel", 1, 1, List.of("travel"), "count_transactions >= 1")))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            List<String> afterGroceries = windows.statuses();
            windows.spend(transaction("Ana", "travel", 0));

            // then
            assertThat(afterGroceries).isEmpty();
            assertThat(windows.statuses()).containsExactly("PROVISIONAL travel Ana 0-1 1");
        }
    }

    @Test
    void shouldWithdrawAsAnnouncedWhenTheRuleIsRetired() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.retire(0, "many");
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeUntil(2 * HOUR);

            // then
            assertThat(windows.statuses()).containsExactly("PROVISIONAL many Ana 0-2 2", "WITHDRAWN many Ana 0-2 2");
        }
    }

    @Test
    void shouldWithdrawAfterARestoreThatKnowsNothingOfTheRule() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before)) {
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("WITHDRAWN many Ana 0-2 2");
            assertThat(windows.entriesInState()).isZero();
        }
    }

    @Test
    void shouldNotAnnounceAgainAfterARestoreOrByAnotherVersion() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_OR_MORE)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.apply(0, onMatch(tumbling("many", 2, "count_transactions >= 1")));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("CONFIRMED many Ana 0-2 4");
        }
    }

    @Test
    void shouldWithdrawWhatEndsWhereNoWindowOfTheNewVersionDoes() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.apply(0, tumbling("many", 4, "true"));
            windows.completeAll();

            // then
            assertThat(windows.statuses())
                    .containsExactly("PROVISIONAL many Ana 0-2 2", "WITHDRAWN many Ana 0-2 2", "FINAL many Ana 0-4 2");
        }
    }

    @Test
    void shouldSettleWhatAnEarlierVersionOfTheSameWindowAnnouncedAsTheNewOneSays() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.apply(0, tumbling("many", 2, "true"));
            windows.completeAll();

            // then
            assertThat(windows.statuses()).containsExactly("PROVISIONAL many Ana 0-2 2", "FINAL many Ana 0-2 2");
        }
    }

    @Test
    void shouldAnnounceByTheVersionThatCountsAtTheEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_OR_MORE)) {
            // when
            windows.apply(2 * HOUR, onMatch(tumbling("many", 2, "count_transactions >= 1")));
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 2 * HOUR));

            // then
            assertThat(windows.statuses()).containsExactly("PROVISIONAL many Ana 2-4 1");
        }
    }

    @Test
    void shouldCountAConditionWithoutAnswerOnlyAtTheEnd() throws Exception {
        try (WindowsHarness windows =
                WindowsHarness.start(onMatch(tumbling("broken", 1, "1 / (count_transactions - 1) > 0")))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.statuses())
                    .containsExactly("PROVISIONAL broken Boris 0-1 2", "CONFIRMED broken Boris 0-1 2");
            assertThat(windows.metrics().count(WindowMetrics.RULE_ERRORS)).isEqualTo(1);
        }
    }
}
