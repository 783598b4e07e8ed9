package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final TracingReport ALL = new TracingReport(0, 1, Long.MIN_VALUE);

    private LightSwitch tracing;
    private GateHarness gate;

    @BeforeEach
    void start() throws Exception {
        tracing = new LightSwitch();
        gate = GateHarness.start(tracing, 1, 0);
    }

    @AfterEach
    void stop() {
        gate.close();
        assertThat(tracing.isClosed()).isTrue();
    }

    @Test
    void shouldSendNothingOneByOneWhileItIsOff() throws Exception {
        // when
        gate.read("p-0", "10:00:00");
        gate.watermark("09:59:00");
        gate.passHalfASecond();

        // then
        assertThat(gate.traced()).isEmpty();
        assertThat(gate.reports()).isEmpty();
        assertThat(gate.passed()).containsExactly("10:00:00");
    }

    @Test
    void shouldSendOnWhatPassesAndReportOnceSinceWhen() throws Exception {
        // given
        gate.read("p-0", "10:00:00", "10:00:30", "10:00:20");

        // when
        tracing.switchOn();
        gate.readBroken("p-0");
        gate.read("p-0", "10:00:10", "10:01:00");

        // then
        assertThat(gate.reports())
                .containsExactly(
                        new TracingReport(0, 1, GateHarness.at("10:00:30").toEpochMilli()));
        assertThat(gate.traced()).containsExactly("10:00:10", "10:01:00");
        assertThat(gate.passed()).hasSize(5);
    }

    @Test
    void shouldHaveSentOnEverythingWhenItWasOnFromTheStart() throws Exception {
        // given
        tracing.switchOn();

        // when
        gate.read("p-0", "10:00:00");

        // then
        assertThat(gate.reports()).containsExactly(ALL);
        assertThat(gate.traced()).containsExactly("10:00:00");
    }

    @Test
    void shouldReportWhenNothingComes() throws Exception {
        // given
        tracing.switchOn();

        // when
        gate.passHalfASecond();
        gate.passHalfASecond();

        // then
        assertThat(gate.reports()).containsExactly(ALL);
    }

    @Test
    void shouldReportBeforeAWatermark() throws Exception {
        // given
        tracing.switchOn();

        // when
        gate.end();

        // then
        assertThat(gate.reports()).containsExactly(ALL);
    }

    @Test
    void shouldSayWhichSubtaskItIs() throws Exception {
        // when
        try (GateHarness third = GateHarness.start(TracingSwitch.fixed(true), 4, 2)) {
            third.read("p-0", "10:00:00");

            // then
            assertThat(third.reports()).containsExactly(new TracingReport(2, 4, Long.MIN_VALUE));
        }
    }

    @Test
    void shouldSendOnlyWhatItsPartitionsWatermarkIsNotPast() throws Exception {
        // given
        tracing.switchOn();

        // when
        gate.read("p-0", "10:30:00", "10:29:00", "10:28:59.999", "09:00:00");
        gate.read("p-1", "10:28:59.999");

        // then
        assertThat(gate.traced()).containsExactly("10:30:00", "10:29:00", "10:28:59.999");
        assertThat(gate.passed()).containsExactly("10:30:00", "10:29:00", "10:28:59.999", "10:28:59.999");
        assertThat(gate.late()).hasSize(1);
        assertThat(gate.metrics().count(GateMetrics.UNTRACED)).isEqualTo(1);
    }

    @Test
    void shouldNotSendWhatThePromisedWatermarkIsPast() throws Exception {
        // given
        tracing.switchOn();
        gate.watermark("10:29:59.999");

        // when
        gate.read("p-1", "10:29:59.999", "10:30:00");

        // then
        assertThat(gate.traced()).containsExactly("10:30:00");
        assertThat(gate.passed()).containsExactly("10:29:59.999", "10:30:00");
        assertThat(gate.metrics().count(GateMetrics.UNTRACED)).isEqualTo(1);
    }
}
