package io.spendwatch.job.window;

import static io.spendwatch.job.testing.Transactions.recordedAt;
import static io.spendwatch.job.testing.Transactions.transaction;
import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class WindowMetricsTest {
    private static final RuleDefinition TWO_HOURS = tumbling("two", 2, "true");

    @Test
    void shouldShowHowLongTheOldestOfASumWasOnItsWay() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // when
            windows.setTime(10_000);
            windows.spend(recordedAt(9_000, transaction("Ana", "groceries", 0)));
            windows.setTime(12_000);
            windows.spend(recordedAt(9_000, transaction("Boris", "groceries", 0)));

            // then
            Histogram latency = windows.metrics().histogram(WindowMetrics.END_TO_END_LATENCY);
            assertThat(latency.getStatistics().getValues()).containsExactlyInAnyOrder(1_000, 3_000);
        }
    }

    @Test
    void shouldMeasureNothingWithoutATimestamp() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));

            // then
            assertThat(windows.metrics()
                            .histogram(WindowMetrics.END_TO_END_LATENCY)
                            .getCount())
                    .isZero();
        }
    }

    @Test
    void shouldTakeATimestampThatIsStillToComeForNow() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // when
            windows.setTime(10_000);
            windows.spend(recordedAt(11_000, transaction("Ana", "groceries", 0)));

            // then
            assertThat(windows.metrics()
                            .histogram(WindowMetrics.END_TO_END_LATENCY)
                            .getStatistics()
                            .getValues())
                    .containsExactly(0);
        }
    }

    @Test
    void shouldShowHowManySlicesAreHeldUntilTheyAreDropped() throws Exception {
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            // when
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Ana", "groceries", 1));
            windows.spend(transaction("Ana", "travel", 0));
            windows.spend(transaction("Boris", "groceries", HOUR));
            Object held = slicesHeld(windows);
            windows.completeUntil(HOUR + WindowsHarness.RETAIN.toMillis());
            Object later = slicesHeld(windows);
            windows.completeAll();

            // then
            assertThat(held).isEqualTo(3L);
            assertThat(later).isEqualTo(1L);
            assertThat(slicesHeld(windows)).isEqualTo(0L);
        }
    }

    @Test
    void shouldHoldAfterARestoreWhatTheCheckpointHeld() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            windows.spend(transaction("Ana", "groceries", 0));
            windows.spend(transaction("Boris", "groceries", 0));
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness windows = WindowsHarness.restore(before, TWO_HOURS)) {
            Object restored = slicesHeld(windows);
            windows.spend(transaction("Ana", "groceries", 1));
            windows.spend(transaction("Ana", "groceries", HOUR));

            // then
            assertThat(restored).isEqualTo(2L);
            assertThat(slicesHeld(windows)).isEqualTo(4L);
        }
    }

    @Test
    void shouldHoldTogetherAfterARescaleWhatTheCheckpointHeld() throws Exception {
        // given
        OperatorSubtaskState before;
        try (WindowsHarness windows = WindowsHarness.start(TWO_HOURS)) {
            for (int customer = 0; customer < 20; customer++) {
                windows.spend(transaction("customer " + customer, "groceries", 0));
            }
            before = windows.snapshot();
        }

        // when
        try (WindowsHarness first = WindowsHarness.rescale(before, 2, 0, TWO_HOURS);
                WindowsHarness second = WindowsHarness.rescale(before, 2, 1, TWO_HOURS)) {
            long restored = (long) slicesHeld(first) + (long) slicesHeld(second);
            first.completeAll();
            second.completeAll();

            // then
            assertThat(restored).isEqualTo(20);
            assertThat((long) slicesHeld(first) + (long) slicesHeld(second)).isZero();
        }
    }

    private static Object slicesHeld(WindowsHarness windows) {
        return windows.metrics().gauge(WindowMetrics.SLICES_HELD);
    }
}
