package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.onMatch;
import static io.spendwatch.job.window.WindowsHarness.rule;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class ClosingByGroupTest {
    private static final RuleDefinition TWO_HOURS = tumbling("two", 2, "true");
    private static final int CUSTOMERS = 40;
    private static final int HALF = WindowsHarness.MAX_PARALLELISM / 2;

    @Test
    void shouldSendAWatermarkOnWhenAllGroupsAreClosed() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            spend(windows, 0);

            // when
            windows.beginToCompleteUntil(2 * HOUR, HALF);
            List<String> half = windows.summaries();
            List<Long> watermarksThen = windows.watermarks();
            windows.closeAll();

            // then
            assertThat(half.size()).isBetween(1, CUSTOMERS - 1);
            assertThat(watermarksThen).isEmpty();
            assertThat(windows.watermarks()).containsExactly(2 * HOUR - 1);
            assertThat(windows.summaries()).containsExactlyInAnyOrderElementsOf(each("two %s 0-2 1"));
        }
    }

    @Test
    void shouldCloseWhatComesMeanwhileAfterwards() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            spend(windows, 0);
            windows.beginToCompleteUntil(2 * HOUR, HALF);

            // when
            spend(windows, 2 * HOUR);
            windows.beginToCompleteUntil(4 * HOUR, 0);
            windows.closeAll();

            // then
            assertThat(windows.watermarks()).containsExactly(2 * HOUR - 1, 4 * HOUR - 1);
            assertThat(windows.summaries()).containsExactlyInAnyOrderElementsOf(each("two %s 0-2 1", "two %s 2-4 1"));
        }
    }

    @Test
    void shouldCloseTheRestAtTheEnd() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // given
            spend(windows, 0);
            windows.beginToCompleteUntil(2 * HOUR, HALF);
            spend(windows, 2 * HOUR);

            // when
            windows.finish();

            // then
            assertThat(windows.watermarks()).endsWith(Long.MAX_VALUE);
            assertThat(windows.summaries()).hasSize(2 * CUSTOMERS);
            assertThat(windows.entriesInState()).isZero();
        }
    }

    @Test
    void shouldCloseAfterARescaleTheGroupsThatWereNotClosed() throws Exception {
        // given
        List<String> summaries = new ArrayList<>();
        OperatorSubtaskState before = closedHalf(summaries, TWO_HOURS);

        // when
        for (int subtask = 0; subtask < 3; subtask++) {
            try (WindowsHarness windows = WindowsHarness.rescale(before, 3, subtask, TWO_HOURS)) {
                windows.completeUntil(HOUR);
                assertThat(windows.summaries()).isEmpty();
                windows.completeUntil(2 * HOUR);
                windows.completeAll();
                summaries.addAll(windows.summaries());
                assertThat(windows.entriesInState()).isZero();
            }
        }

        // then
        assertThat(summaries).containsExactlyInAnyOrderElementsOf(each("two %s 0-2 1"));
    }

    @Test
    void shouldCloseNothingAgainWhenAnEarlierWatermarkCameBeforeTheNextCheckpoint() throws Exception {
        // given
        List<String> summaries = new ArrayList<>();
        OperatorSubtaskState before = closedHalf(summaries, TWO_HOURS);
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.completeUntil(HOUR);
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.completeAll();
            summaries.addAll(windows.summaries());
        }

        // then
        assertThat(summaries).containsExactlyInAnyOrderElementsOf(each("two %s 0-2 1"));
    }

    @Test
    void shouldCloseNothingAgainThatWasClosedAtTheEnd() throws Exception {
        // given
        OperatorSubtaskState before;
        List<String> summaries;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            spend(windows, 0);
            windows.beginToCompleteAll(HALF);
            before = windows.snapshot();
            summaries = new ArrayList<>(windows.summaries());
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            windows.completeAll();
            summaries.addAll(windows.summaries());
        }

        // then
        assertThat(summaries)
                .hasSizeGreaterThan(CUSTOMERS / 4)
                .doesNotHaveDuplicates()
                .hasSize(CUSTOMERS);
    }

    @Test
    void shouldJudgeWhatWasOverByTheRulesOfThen() throws Exception {
        // given
        List<String> summaries = new ArrayList<>();
        OperatorSubtaskState before = closedHalf(summaries, TWO_HOURS);

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, tumbling("new", 2, "true"))) {
            spend(windows, 2 * HOUR);
            windows.completeAll();
            summaries.addAll(windows.summaries());
        }

        // then
        assertThat(summaries).containsExactlyInAnyOrderElementsOf(each("two %s 0-2 1", "new %s 2-4 1"));
    }

    @Test
    void shouldConfirmAndWithdrawOnceWhatWasAnnounced() throws Exception {
        // given
        RuleDefinition steady = onMatch(rule("steady", 2, 2, List.of(), "count_transactions >= 1"));
        RuleDefinition once = onMatch(rule("once", 2, 2, List.of(), "count_transactions == 1"));
        List<String> statuses = new ArrayList<>();
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(steady, once)) {
            spend(windows, 0);
            spend(windows, HOUR);
            windows.beginToCompleteUntil(2 * HOUR, HALF);
            before = windows.snapshot();
            statuses.addAll(windows.statuses());
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, steady, once)) {
            windows.completeUntil(3 * HOUR);
            statuses.addAll(windows.statuses());
            assertThat(windows.timers()).isZero();
        }

        // then
        assertThat(statuses)
                .containsExactlyInAnyOrderElementsOf(each(
                        "PROVISIONAL steady %s 0-2 1",
                        "PROVISIONAL once %s 0-2 1", "CONFIRMED steady %s 0-2 2", "WITHDRAWN once %s 0-2 2"));
    }

    @Test
    void shouldGoOnAfterACheckpointAsIfThereWereNone() throws Exception {
        // given
        RuleDefinition steady = onMatch(rule("steady", 2, 2, List.of(), "count_transactions >= 1"));
        RuleDefinition once = onMatch(rule("once", 2, 2, List.of(), "count_transactions == 1"));
        try (WindowsHarness windows = WindowsHarness.start(steady, once)) {
            spend(windows, 0);
            spend(windows, HOUR);
            windows.beginToCompleteUntil(2 * HOUR, HALF);

            // when
            windows.snapshot();
            windows.closeAll();
            windows.completeUntil(3 * HOUR);

            // then
            assertThat(windows.statuses())
                    .containsExactlyInAnyOrderElementsOf(each(
                            "PROVISIONAL steady %s 0-2 1",
                            "PROVISIONAL once %s 0-2 1", "CONFIRMED steady %s 0-2 2", "WITHDRAWN once %s 0-2 2"));
            assertThat(windows.timers()).isZero();
        }
    }

    private static OperatorSubtaskState closedHalf(List<String> summaries, RuleDefinition rule) throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(rule)) {
            spend(windows, 0);
            windows.beginToCompleteUntil(2 * HOUR, HALF);
            OperatorSubtaskState state = windows.snapshot();
            summaries.addAll(windows.summaries());
            assertThat(summaries.size()).isBetween(1, CUSTOMERS - 1);
            return state;
        }
    }

    private static void spend(WindowsHarness windows, long eventTimeMillis) throws Exception {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            windows.spend(transaction(name(customer), "groceries", eventTimeMillis));
        }
    }

    /** Returns these summaries for each customer, whose name takes the place of {@code %s}. */
    private static List<String> each(String... summaries) {
        return Stream.of(summaries)
                .flatMap(summary -> IntStream.range(0, CUSTOMERS).mapToObj(number -> summary.formatted(name(number))))
                .toList();
    }

    private static String name(int customer) {
        return String.valueOf(customer);
    }
}
