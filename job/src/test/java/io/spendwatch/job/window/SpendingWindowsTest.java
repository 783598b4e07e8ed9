package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendingWindowsTest {

    @Test
    void shouldJudgeATumblingWindowWhenItIsComplete() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("any", 2, "true"))) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 2 * HOUR - 1));
            windows.spend(transaction("Ana", "groceries", 2 * HOUR));

            // when
            windows.completeUntil(2 * HOUR - 1);
            List<String> before = windows.summaries();
            windows.completeUntil(2 * HOUR);

            // then
            assertThat(before).isEmpty();
            assertThat(windows.summaries()).containsExactly("any Ana 0-2 2");
        }
    }

    @Test
    void shouldTellTheWholeAlert() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("any", 2, "true"))) {
            // when
            windows.spend(transaction("Đorđe", "groceries", 10_001, -5, 44.5, 20.5, 7));
            windows.spend(transaction("Đorđe", "travel", 1, 6, 44.6, 20.6, HOUR));
            windows.completeAll();

            // then
            assertThat(windows.alerts())
                    .containsExactly(new Alert(
                            "any",
                            "Đorđe",
                            2,
                            Money.ofUnits(10_002),
                            Money.ofUnits(1),
                            44.6,
                            20.6,
                            Instant.EPOCH,
                            Instant.ofEpochMilli(2 * HOUR),
                            Instant.ofEpochMilli(HOUR)));
        }
    }

    @Test
    void shouldJudgeEverySlidingWindowThatHoldsASlice() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(rule("any", 3, 1, List.of(), "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 10 * HOUR));
            windows.spend(transaction("Ana", "groceries", 11 * HOUR));
            windows.completeAll();

            // then
            assertThat(windows.summaries())
                    .containsExactly("any Ana 8-11 1", "any Ana 9-12 2", "any Ana 10-13 2", "any Ana 11-14 1");
        }
    }

    @Test
    void shouldSumOnlyTheTypesThatARuleNames() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(
                rule("travel", 1, 1, List.of("travel", "fuel"), "true"), tumbling("all", 1, "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "travel", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.summaries())
                    .containsExactlyInAnyOrder("travel Ana 0-1 1", "all Ana 0-1 2", "all Boris 0-1 1");
        }
    }

    @Test
    void shouldKeepEachSliceOnceHoweverManyRulesSumIt() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(
                tumbling("one", 1, "true"),
                tumbling("two", 2, "count_transactions == 3"),
                rule("three", 3, 1, List.of(), "false"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 1));
            windows.spend(transaction("Ana", "groceries", HOUR));

            // then
            assertThat(windows.metrics().gauge(WindowMetrics.SLICES_HELD)).isEqualTo(2L);
            windows.completeAll();
            assertThat(windows.summaries())
                    .containsExactlyInAnyOrder("one Ana 0-1 2", "one Ana 1-2 1", "two Ana 0-2 3");
        }
    }

    @Test
    void shouldRaiseNothingForAWindowWithoutSpending() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("any", 1, "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 5 * HOUR));
            windows.completeAll();

            // then
            assertThat(windows.summaries()).containsExactly("any Ana 0-1 1", "any Ana 5-6 1");
        }
    }

    @Test
    void shouldDropASliceWhenItWasKeptLongEnough() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("any", 2, "true"))) {
            // given
            windows.spend(transaction("Ana", "groceries", 0));
            long retainedUntil = HOUR + WindowsHarness.RETAIN.toMillis();

            // when
            windows.completeUntil(retainedUntil - 1);
            int entriesBefore = windows.entriesInState();
            windows.completeUntil(retainedUntil);

            // then
            assertThat(entriesBefore).isPositive();
            assertThat(windows.entriesInState()).isZero();
            assertThat(windows.timers()).isZero();
        }
    }

    @Test
    void shouldCountARuleThatHasNoAnswerAndGoOn() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(
                tumbling("broken", 1, "1 / (count_transactions - 1) > 0"), tumbling("sound", 1, "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            windows.completeAll();

            // then
            assertThat(windows.summaries())
                    .containsExactlyInAnyOrder("sound Ana 0-1 1", "sound Boris 0-1 2", "broken Boris 0-1 2");
            assertThat(windows.metrics().count(WindowMetrics.RULE_ERRORS, WindowMetrics.RULE, "broken"))
                    .isEqualTo(1);
            assertThat(windows.metrics().count(WindowMetrics.RULE_ERRORS, WindowMetrics.RULE, "sound"))
                    .isZero();
            assertThat(windows.metrics().count(WindowMetrics.ALERTS, WindowMetrics.RULE, "sound"))
                    .isEqualTo(2);
        }
    }

    @Test
    void shouldKeepCustomersApartAndTimesBeforeTheEpochToo() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(tumbling("any", 2, "true"))) {
            // when
            windows.spend(transaction("Ana", "groceries", -1));
            windows.spend(transaction("Boris", "groceries", -2 * HOUR));
            windows.spend(transaction("Boris", "groceries", -4 * HOUR));
            windows.completeAll();

            // then
            assertThat(windows.summaries())
                    .containsExactlyInAnyOrder("any Ana -2-0 1", "any Boris -2-0 1", "any Boris -4--2 1");
        }
    }
}
