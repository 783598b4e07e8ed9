package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActiveWatermarkTest {
    private final ActiveWatermark aggregate = new ActiveWatermark();

    @Test
    void shouldBeUnknownUntilEverySubtaskHasReported() {
        assertThat(result(active(0, 10))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldBeTheLeastOfTheActiveOnes() {
        assertThat(result(active(0, 10), active(1, 7))).isEqualTo(7);
        assertThat(result(active(0, 10), idle(1, 7))).isEqualTo(10);
    }

    @Test
    void shouldBeUnknownWhenAllAreIdle() {
        assertThat(result(idle(0, 10), idle(1, 7))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldKnowTheNewestReportOfEach() {
        assertThat(result(active(0, 10), active(1, 7), active(1, 9), idle(0, 10)))
                .isEqualTo(9);
    }

    @Test
    void shouldForgetTheReportsOfAnEarlierAttempt() {
        assertThat(result(active(0, 10), active(1, 7), new WatermarkReport(0, 2, 1, false, 3)))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldNotListenToAnEarlierAttempt() {
        assertThat(result(
                        new WatermarkReport(0, 2, 1, false, 30),
                        new WatermarkReport(1, 2, 1, false, 40),
                        active(0, 10)))
                .isEqualTo(30);
    }

    @Test
    void shouldForgetTheReportsOfAnotherParallelism() {
        assertThat(result(active(0, 10), active(1, 7), new WatermarkReport(0, 1, 0, false, 3)))
                .isEqualTo(3);
    }

    @Test
    void shouldTakeInTheReportsOfAnotherAccumulator() {
        // given
        ActiveWatermark.Reports one = reports(active(0, 10));
        ActiveWatermark.Reports other = reports(active(1, 7));

        // when
        ActiveWatermark.Reports both = aggregate.merge(one, other);

        // then
        assertThat(aggregate.getResult(both)).isEqualTo(7);
    }

    private long result(WatermarkReport... reported) {
        return aggregate.getResult(reports(reported));
    }

    private ActiveWatermark.Reports reports(WatermarkReport... reported) {
        ActiveWatermark.Reports reports = aggregate.createAccumulator();
        for (WatermarkReport report : reported) {
            reports = aggregate.add(report, reports);
        }
        return reports;
    }

    private static WatermarkReport active(int subtask, long watermark) {
        return new WatermarkReport(subtask, 2, 0, false, watermark);
    }

    private static WatermarkReport idle(int subtask, long watermark) {
        return new WatermarkReport(subtask, 2, 0, true, watermark);
    }
}
