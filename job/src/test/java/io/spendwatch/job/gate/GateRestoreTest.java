package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.deadletter.LateReason;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class GateRestoreTest {

    @Test
    void shouldFindTheSameEventsLateAfterARestoreAsBefore() throws Exception {
        // given
        OperatorSubtaskState before;
        try (GateHarness gate = GateHarness.start()) {
            gate.read("p-0", "11:01:00");
            before = gate.snapshot();
        }

        // when
        try (GateHarness gate = GateHarness.restore(1, 0, before)) {
            gate.read("p-0", "10:59:59", "11:00:00");

            // then
            assertThat(gate.late()).extracting("reason").containsExactly(LateReason.OUT_OF_ORDER);
            assertThat(gate.passed()).containsExactly("11:00:00");
        }
    }

    @Test
    void shouldKeepThePromiseOfTheCheckpoint() throws Exception {
        // given
        OperatorSubtaskState before;
        try (GateHarness gate = GateHarness.start()) {
            gate.watermark("10:59:59.999");
            before = gate.snapshot();
        }

        // when
        try (GateHarness gate = GateHarness.restore(1, 0, before)) {
            gate.read("p-1", "10:00:00");
            gate.watermark("10:30:00");

            // then
            assertThat(gate.late()).extracting("reason").containsExactly(LateReason.IDLE_PARTITION);
            assertThat(gate.watermarks()).containsExactly("10:59:59.999");
        }
    }

    @Test
    void shouldSayThatADrainedJobCannotGoOn() throws Exception {
        // given
        OperatorSubtaskState drained;
        try (GateHarness gate = GateHarness.start()) {
            gate.end();
            drained = gate.snapshot();
        }

        // then
        try (GateHarness gate = GateHarness.restore(1, 0, drained)) {
            assertThatThrownBy(() -> gate.read("p-0", "10:00:00"))
                    .hasStackTraceContaining("restored from a savepoint that was taken with --drain");
        }
    }

    @Test
    void shouldPromiseAgainAfterARestoreEvenIfItHasNothingToAdd() throws Exception {
        // given
        OperatorSubtaskState before;
        try (GateHarness gate = GateHarness.start()) {
            gate.watermark("10:59:59.999");
            before = gate.snapshot();
        }

        // when
        try (GateHarness gate = GateHarness.restore(1, 0, before)) {
            gate.watermark("10:59:59.999");

            // then
            assertThat(gate.watermarks()).containsExactly("10:59:59.999");
        }
    }

    @Test
    void shouldPromiseAfterARestoreWhatEverySubtaskHadPromised() throws Exception {
        // given
        OperatorSubtaskState ahead;
        OperatorSubtaskState behind;
        try (GateHarness first = GateHarness.start(2, 0);
                GateHarness second = GateHarness.start(2, 1)) {
            first.watermark("11:59:59.999");
            second.watermark("10:59:59.999");
            ahead = first.snapshot();
            behind = second.snapshot();
        }

        // when
        try (GateHarness gate = GateHarness.restore(1, 0, ahead, behind)) {
            gate.read("p-1", "11:30:00", "10:30:00");

            // then
            assertThat(gate.passed()).containsExactly("11:30:00");
            assertThat(gate.late()).extracting("eventTime").containsExactly(GateHarness.at("10:30:00"));
        }
    }

    @Test
    void shouldKnowEveryClockWhereverThePartitionIsReadAfterARescale() throws Exception {
        // given one subtask that reads both partitions
        OperatorSubtaskState one;
        try (GateHarness gate = GateHarness.start()) {
            gate.read("p-0", "11:01:00");
            gate.read("p-1", "12:01:00");
            one = gate.snapshot();
        }

        // when two take over, each with the other's partition, and one again after them
        OperatorSubtaskState first;
        OperatorSubtaskState second;
        SharedAggregates jobManager = new SharedAggregates();
        try (GateHarness left = GateHarness.restore(2, 0, jobManager, one);
                GateHarness right = GateHarness.restore(2, 1, jobManager, one)) {
            left.read("p-1", "11:59:00", "13:01:00");
            right.read("p-0", "10:59:00", "14:01:00");
            assertThat(left.late()).hasSize(1);
            assertThat(right.late()).hasSize(1);
            first = left.snapshot();
            second = right.snapshot();
        }

        // then
        try (GateHarness gate = GateHarness.restore(1, 0, first, second)) {
            gate.read("p-1", "12:59:00", "13:00:00");
            gate.read("p-0", "13:59:00", "14:00:00");
            assertThat(gate.late())
                    .extracting("eventTime")
                    .containsExactly(GateHarness.at("12:59:00"), GateHarness.at("13:59:00"));
            assertThat(gate.passed()).containsExactly("13:00:00", "14:00:00");
        }
    }

    @Test
    void shouldRememberTheClockOfAPartitionThatBringsNothingForSeveralCheckpoints() throws Exception {
        // given
        OperatorSubtaskState one;
        try (GateHarness gate = GateHarness.start()) {
            gate.read("p-0", "11:01:00");
            one = gate.snapshot();
        }

        // when
        OperatorSubtaskState first;
        OperatorSubtaskState second;
        SharedAggregates jobManager = new SharedAggregates();
        try (GateHarness left = GateHarness.restore(2, 0, jobManager, one);
                GateHarness right = GateHarness.restore(2, 1, jobManager, one)) {
            first = left.snapshot();
            second = right.snapshot();
        }

        // then
        try (GateHarness gate = GateHarness.restore(2, 1, first, second)) {
            gate.read("p-0", "10:59:00");
            assertThat(gate.late()).hasSize(1);
        }
    }

    @Test
    void shouldGoOnCountingWhereTheCheckpointWas() throws Exception {
        // given
        OperatorSubtaskState first;
        OperatorSubtaskState second;
        try (GateHarness left = GateHarness.start(2, 0);
                GateHarness right = GateHarness.start(2, 1)) {
            left.read("p-0", "11:01:00", "10:00:00");
            right.readBroken("p-1");
            right.read("p-1", "11:01:00");
            first = left.snapshot();
            second = right.snapshot();
        }

        // when
        try (GateHarness gate = GateHarness.restore(1, 0, first, second)) {
            gate.read("p-0", "10:00:00");

            // then
            assertThat(gate.metrics().count(GateMetrics.VALID)).isEqualTo(4);
            assertThat(gate.metrics().count(GateMetrics.LATE)).isEqualTo(2);
            assertThat(gate.metrics().count(GateMetrics.DEAD_LETTERS)).isEqualTo(1);
        }
    }
}
