package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.rule.RuleDefinition;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.junit.jupiter.api.Test;

class SpendingWindowsRestoreTest {
    private static final RuleDefinition TWO_HOURS = tumbling("two", 2, "true");
    private static final RuleDefinition FOUR_HOURS = tumbling("four", 4, "true");
    private static final RuleDefinition SLIDING = rule("sliding", 2, 1, List.of(), "true");

    @Test
    void shouldGoOnInTheMiddleOfAWindow() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.completeUntil(HOUR);
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", HOUR));
            windows.completeUntil(2 * HOUR);

            // then
            assertThat(windows.summaries()).containsExactly("two Ana 0-2 2");
        }
    }

    @Test
    void shouldShowANewRuleWhatWasSpentBefore() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(3);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS, FOUR_HOURS)) {
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactlyInAnyOrder("two Ana 2-4 1", "four Ana 0-4 3");
        }
    }

    @Test
    void shouldJudgeNoWindowOfANewRuleThatWasCompleteBefore() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(3);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, SLIDING)) {
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("sliding Ana 2-4 1");
        }
    }

    @Test
    void shouldJudgeNoCompleteWindowAgain() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(4);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.completeUntil(2 * HOUR);
            windows.completeAll();

            // then
            assertThat(windows.summaries()).isEmpty();
        }
    }

    @Test
    void shouldSeeEarlierSlicesWithARuleThatComesBack() throws Exception {
        // given
        OperatorSubtaskState withoutTheRule;
        try (WindowsHarness windows = WindowsHarness.restore(spentHourByHour(1), SLIDING)) {
            withoutTheRule = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(withoutTheRule, TWO_HOURS)) {
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("two Ana 0-2 1");
        }
    }

    @Test
    void shouldJudgeARuleThatReplacesAnotherOfTheSameWindow() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(3);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, tumbling("other", 2, "count_transactions == 1"))) {
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("other Ana 2-4 1");
        }
    }

    @Test
    void shouldKeepNothingForEverWhenSlicesAreToBeKeptLongerThanBefore() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(1);
        Duration longer = WindowsHarness.RETAIN.plusHours(3);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(new HashMapStateBackend(), longer, before, TWO_HOURS)) {
            windows.completeUntil(HOUR + longer.toMillis() - 1);
            int entriesBefore = windows.entriesInState();
            windows.completeUntil(HOUR + longer.toMillis());

            // then
            assertThat(entriesBefore).isPositive();
            assertThat(windows.entriesInState()).isZero();
        }
    }

    @Test
    void shouldGoOnCountingAlertsWhereTheCheckpointWas() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(4);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", 5 * HOUR));
            windows.completeAll();

            // then
            assertThat(windows.metrics().count(WindowMetrics.ALERTS)).isEqualTo(3);
        }
    }

    @Test
    void shouldRefuseStateOfSlicesOfAnotherSize() throws Exception {
        // given
        OperatorSubtaskState before = spentHourByHour(3);

        // then
        assertThatThrownBy(() -> WindowsHarness.restoreWithSlices(Duration.ofMinutes(30), before))
                .hasStackTraceContaining("slice: the state was summed in slices of PT1H, the configuration says PT30M:"
                        + " write PT1H, or start without the savepoint");
    }

    /** Returns the state after Ana spent once in each of so many hours, all of them complete. */
    private static OperatorSubtaskState spentHourByHour(int hours) throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            for (int hour = 0; hour < hours; hour++) {
                windows.spend(transaction("Ana", "groceries", hour * HOUR));
                windows.completeUntil((hour + 1) * HOUR);
            }
            return windows.snapshot();
        }
    }
}
