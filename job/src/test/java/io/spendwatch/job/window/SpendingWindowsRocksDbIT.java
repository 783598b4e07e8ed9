package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.RETAIN;
import static io.spendwatch.job.window.WindowsHarness.onMatch;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

class SpendingWindowsRocksDbIT {
    private static final RuleDefinition TWO_HOURS = tumbling("two", 2, "true");

    @Test
    void shouldSumJudgeRestoreAndShowANewRuleWhatWasSpentBefore() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(new EmbeddedRocksDBStateBackend(true), RETAIN, TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "travel", HOUR));
            windows.spend(transaction("Boris", "groceries", 2 * HOUR));
            windows.completeUntil(2 * HOUR);
            assertThat(windows.summaries()).containsExactly("two Ana 0-2 2");
            before = windows.snapshot();
        }

        // when
        RuleDefinition sliding = rule("sliding", 3, 1, List.of(), "true");
        try (WindowsHarness windows =
                WindowsHarness.restore(new EmbeddedRocksDBStateBackend(true), RETAIN, before, TWO_HOURS, sliding)) {
            windows.spend(transaction("Ana", "groceries", 2 * HOUR));
            windows.completeAll();

            // then
            assertThat(windows.summaries())
                    .containsExactlyInAnyOrder(
                            "two Ana 2-4 1",
                            "two Boris 2-4 1",
                            "sliding Ana 0-3 3",
                            "sliding Ana 1-4 2",
                            "sliding Ana 2-5 1",
                            "sliding Boris 0-3 1",
                            "sliding Boris 1-4 1",
                            "sliding Boris 2-5 1");
            assertThat(windows.timers()).isZero();
        }
    }

    @Test
    void shouldConfirmAndWithdrawAfterARestoreWhatWasAnnouncedBefore() throws Exception {
        // given
        RuleDefinition steady = onMatch(rule("steady", 2, 1, List.of(), "count_transactions >= 2"));
        RuleDefinition retired = onMatch(tumbling("retired", 2, "count_transactions >= 2"));
        OperatorSubtaskState before;
        try (WindowsHarness windows =
                WindowsHarness.start(new EmbeddedRocksDBStateBackend(true), RETAIN, steady, retired)) {
            windows.spend(transaction("Ana", "groceries", -HOUR));
            windows.spend(transaction("Ana", "travel", 0));
            windows.spend(transaction("Ana", "groceries", 1));
            assertThat(windows.statuses())
                    .containsExactlyInAnyOrder(
                            "PROVISIONAL steady Ana -1-1 2",
                            "PROVISIONAL steady Ana 0-2 2",
                            "PROVISIONAL retired Ana 0-2 2");
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows =
                WindowsHarness.restore(new EmbeddedRocksDBStateBackend(true), RETAIN, before, steady)) {
            windows.spend(transaction("Ana", "groceries", 2));
            windows.completeAll();

            // then
            assertThat(windows.statuses())
                    .containsExactlyInAnyOrder(
                            "CONFIRMED steady Ana -1-1 4", "CONFIRMED steady Ana 0-2 3", "WITHDRAWN retired Ana 0-2 2");
            assertThat(windows.timers()).isZero();
        }
    }
}
