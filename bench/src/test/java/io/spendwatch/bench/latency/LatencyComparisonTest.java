package io.spendwatch.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatencyComparisonTest {
    @Test
    void shouldSayWhatTheCheckpointIntervalAndTheCommitAdd() {
        // given
        CaseResult often = result("50%", "exactly-once", 1_000, 500, 100);
        CaseResult seldom = result("50%", "exactly-once", 10_000, 500, 300);

        // then
        assertThat(new LatencyComparison(List.of(seldom, often)).toString().lines())
                .containsExactly(
                        "- exactly-once, rate 50%: waiting for what is committed adds, counted from the window's end,"
                                + " 30 ms to the p50 and 30 ms to the p99.",
                        "- exactly-once, rate 50%: a checkpoint every 10000 ms instead of 1000, for who reads committed"
                                + " alerts, adds, counted from the window's end, 200 ms to the p50 and 200 ms to the p99.",
                        "- exactly-once, rate 50%: waiting for what is committed adds, counted from the window's end,"
                                + " 30 ms to the p50 and 30 ms to the p99.");
    }

    @Test
    void shouldCompareOnlyWhatDiffersInOneSetting() {
        // given
        CaseResult one = result("50%", "at-least-once", 10_000, 10, 100);
        CaseResult atAnotherRate = result("20%", "at-least-once", 10_000, 500, 300);

        // then
        assertThat(new LatencyComparison(List.of(one, atAnotherRate)).toString())
                .isEmpty();
    }

    /** Who reads what is committed waits 30 ms longer. */
    private static CaseResult result(String rate, String delivery, long checkpoint, long delay, long uncommitted) {
        List<CaseResult.Timed> figures = Stream.of(Moment.values())
                .flatMap(moment -> Stream.of(
                        new CaseResult.Timed(moment, Reader.UNCOMMITTED, figures(uncommitted)),
                        new CaseResult.Timed(moment, Reader.COMMITTED, figures(uncommitted + 30))))
                .toList();
        return new CaseResult(rate, delivery, checkpoint, delay, 1000, 5, figures);
    }

    private static LatencyFigures figures(long millis) {
        return LatencyFigures.of(new long[] {millis});
    }
}
