package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingSwitch;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class TracingRestoreTest {
    private static final TracingSwitch ON = TracingSwitch.fixed(true);
    private static final TracingSwitch OFF = TracingSwitch.fixed(false);

    @Test
    void shouldRememberSinceWhenWhereItIsOnAgainFromTheFirstRecord() throws Exception {
        // given
        OperatorSubtaskState before = after(ON, "10:00:00");

        // when
        try (GateHarness gate = restore(ON, before)) {
            gate.read("p-0", "10:00:01");

            // then
            assertThat(gate.reports()).containsExactly(new TracingReport(0, 1, Long.MIN_VALUE));
            assertThat(gate.traced()).containsExactly("10:00:01");
        }
    }

    @Test
    void shouldTakeAllForUntracedThatPassedBeforeTheCheckpointWhereItWasOff() throws Exception {
        // given
        OperatorSubtaskState before = after(OFF, "10:00:00");

        // when
        try (GateHarness gate = restore(ON, before)) {
            gate.passHalfASecond();

            // then
            assertThat(gate.reports()).containsExactly(since("10:00:00"));
        }
    }

    @Test
    void shouldTakeAllForUntracedThatPassedBeforeItIsOnAgain() throws Exception {
        // given
        OperatorSubtaskState before = after(ON, "10:00:00");

        // when
        LightSwitch tracing = new LightSwitch();
        try (GateHarness gate = restore(tracing, before)) {
            gate.read("p-0", "10:00:01");
            tracing.switchOn();
            gate.read("p-0", "10:00:02");

            // then
            assertThat(gate.reports()).containsExactly(since("10:00:01"));
        }
    }

    @Test
    void shouldForgetWhenTheCheckpointAfterIsTakenWhileItIsOff() throws Exception {
        // given
        OperatorSubtaskState traced = after(ON, "10:00:00");
        OperatorSubtaskState untraced;
        try (GateHarness gate = restore(OFF, traced)) {
            gate.read("p-0", "10:00:01");
            untraced = gate.snapshot();
        }

        // when
        try (GateHarness gate = restore(ON, untraced)) {
            gate.end();

            // then
            assertThat(gate.reports()).containsExactly(since("10:00:01"));
        }
    }

    @Test
    void shouldReportAfterARescaleSinceWhenTheLastOfAllBegan() throws Exception {
        // given
        OperatorSubtaskState first;
        OperatorSubtaskState second;
        LightSwitch tracing = new LightSwitch();
        try (GateHarness left = GateHarness.start(ON, 2, 0);
                GateHarness right = GateHarness.start(tracing, 2, 1)) {
            left.read("p-0", "10:00:00");
            right.read("p-1", "09:00:00");
            tracing.switchOn();
            first = left.snapshot();
            second = right.snapshot();
        }

        // when
        try (GateHarness gate = restore(ON, first, second)) {
            gate.passHalfASecond();

            // then
            assertThat(gate.reports()).containsExactly(since("09:00:00"));
        }
    }

    @Test
    void shouldTakeAllForUntracedAfterARescaleWhereOneSubtaskDidNotTrace() throws Exception {
        // given
        OperatorSubtaskState first;
        OperatorSubtaskState second;
        try (GateHarness left = GateHarness.start(ON, 2, 0);
                GateHarness right = GateHarness.start(OFF, 2, 1)) {
            left.read("p-0", "10:00:00");
            right.read("p-1", "09:00:00");
            first = left.snapshot();
            second = right.snapshot();
        }

        // when
        try (GateHarness gate = restore(ON, first, second)) {
            gate.passHalfASecond();

            // then
            assertThat(gate.reports()).containsExactly(since("10:00:00"));
        }
    }

    private static OperatorSubtaskState after(TracingSwitch tracing, String time) throws Exception {
        try (GateHarness gate = GateHarness.start(tracing, 1, 0)) {
            gate.read("p-0", time);
            return gate.snapshot();
        }
    }

    private static GateHarness restore(TracingSwitch tracing, OperatorSubtaskState... before) throws Exception {
        return GateHarness.restore(tracing, 1, 0, new SharedAggregates(), before);
    }

    private static TracingReport since(String time) {
        return new TracingReport(0, 1, GateHarness.at(time).toEpochMilli());
    }
}
