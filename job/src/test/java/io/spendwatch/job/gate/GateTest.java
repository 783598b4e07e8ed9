package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.testing.EventLines;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private GateHarness gate;

    @BeforeEach
    void start() throws Exception {
        gate = GateHarness.start();
    }

    @AfterEach
    void stop() {
        gate.close();
    }

    @Test
    void shouldLetAnEventPassUntilItsPartitionsClockLessTheDisorderIsAtItsSlicesEnd() throws Exception {
        // when
        gate.read("p-0", "11:00:59.999", "10:00:00");

        // then
        assertThat(gate.passed()).containsExactly("11:00:59.999", "10:00:00");
        assertThat(gate.late()).isEmpty();
    }

    @Test
    void shouldDivertAnEventOnceItsPartitionsClockLessTheDisorderIsAtItsSlicesEnd() throws Exception {
        // when
        gate.read("p-0", "11:01:00", "10:59:59.999", "11:00:00");

        // then
        assertThat(gate.passed()).containsExactly("11:01:00", "11:00:00");
        assertThat(gate.late()).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo(LateReason.OUT_OF_ORDER);
            assertThat(event.eventTime()).isEqualTo(GateHarness.at("10:59:59.999"));
            assertThat(event.clock()).isEqualTo(GateHarness.at("11:01:00"));
            assertThat(event.position()).isEqualTo(new Position("p-0", 1));
            assertThat(event.value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(EventLines.event("Ana", GateHarness.at("10:59:59.999")));
        });
    }

    @Test
    void shouldNotFindAnEventLateByItsOwnTime() throws Exception {
        // when
        gate.read("p-0", "09:00:00", "11:59:59.999", "12:00:00", "13:00:00");

        // then
        assertThat(gate.late()).isEmpty();
    }

    @Test
    void shouldDecideEachEventOfABatchByThoseBeforeIt() throws Exception {
        // when
        gate.readBatch(
                "p-0",
                EventLines.event("Ana", GateHarness.at("10:59:59")),
                EventLines.BROKEN,
                EventLines.event("Boris", GateHarness.at("11:01:00")),
                EventLines.event("Clara", GateHarness.at("10:59:58")),
                EventLines.event("Dora", GateHarness.at("11:00:30")));

        // then
        assertThat(gate.passed()).containsExactly("10:59:59", "11:01:00", "11:00:30");
        assertThat(gate.late()).singleElement().satisfies(event -> {
            assertThat(event.position()).isEqualTo(new Position("p-0", 3));
            assertThat(event.value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(EventLines.event("Clara", GateHarness.at("10:59:58")));
        });
        assertThat(gate.deadLetters()).singleElement().extracting("position").isEqualTo(new Position("p-0", 1));
    }

    @Test
    void shouldHoldAnEventAgainstNoOtherPartitionsClock() throws Exception {
        // when
        gate.read("p-0", "20:00:00");
        gate.read("p-1", "10:00:00");
        gate.read("p-0", "19:59:59");

        // then
        assertThat(gate.passed()).containsExactly("20:00:00", "10:00:00", "19:59:59");
    }

    @Test
    void shouldCountALateEventInItsPartitionsClockAsAnyOther() throws Exception {
        // given
        gate.watermark("11:59:59.999");

        // when
        gate.read("p-1", "11:30:00", "10:00:00");

        // then
        assertThat(gate.late())
                .extracting("reason")
                .containsExactly(LateReason.IDLE_PARTITION, LateReason.OUT_OF_ORDER);
    }

    @Test
    void shouldSayOfALateEventWhichEventMovedTheClock() throws Exception {
        // when
        gate.read("p-0", "10:00:00", "13:00:00");
        gate.read("p-0", "12:30:00", "10:00:00", "14:00:00");
        gate.read("p-0", "11:00:00");

        // then
        assertThat(gate.late()).extracting(LateEvent::clockMovedBy).containsExactly(1L, 4L);
    }

    @Test
    void shouldNotMoveTheClockForADeadLetter() throws Exception {
        // when
        gate.read("p-0", "11:00:00");
        gate.readBroken("p-0");
        gate.read("p-0", "10:00:00");

        // then
        assertThat(gate.passed()).containsExactly("11:00:00", "10:00:00");
        assertThat(gate.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("MALFORMED_JSON");
            assertThat(letter.position()).isEqualTo(new Position("p-0", 1));
            assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo(EventLines.BROKEN);
        });
    }

    @Test
    void shouldDivertAnEventOfAnIdlePartitionOnlyWhenThePromisedWatermarkHasPassedItsSlice() throws Exception {
        // given
        gate.watermark("10:59:59.998");
        gate.read("p-1", "10:30:00");

        // when
        gate.watermark("10:59:59.999");
        gate.read("p-1", "10:30:00", "11:00:00");

        // then
        assertThat(gate.passed()).containsExactly("10:30:00", "11:00:00");
        assertThat(gate.late()).extracting("reason").containsExactly(LateReason.IDLE_PARTITION);
    }

    @Test
    void shouldHandOnOnlyWatermarksThatRise() throws Exception {
        // when
        gate.watermark("10:00:00");
        gate.watermark("09:00:00");
        gate.watermark("10:00:00");
        gate.watermark("11:00:00");

        // then
        assertThat(gate.watermarks()).containsExactly("10:00:00", "11:00:00");
    }

    @Test
    void shouldNeverTellTheOthersThatItIsIdle() throws Exception {
        // when
        gate.setIdle(true);
        gate.setIdle(false);

        // then
        assertThat(gate.statuses()).isEmpty();
    }

    @Test
    void shouldShowHowFarItsPromiseIsBehindTheClockOnTheWall() throws Exception {
        // when
        gate.watermark("10:00:00");
        gate.setTime("10:00:01.500");
        Object behind = gate.metrics().gauge(GateMetrics.EVENT_TIME_LAG);
        gate.watermark("10:00:02");

        // then
        assertThat(behind).isEqualTo(1_500.0);
        assertThat(gate.metrics().gauge(GateMetrics.EVENT_TIME_LAG)).isEqualTo(-500.0);
    }

    @Test
    void shouldShowNoLagBeforeTheFirstPromiseAndAfterTheLast() throws Exception {
        // when
        gate.setTime("10:00:00");
        Object before = gate.metrics().gauge(GateMetrics.EVENT_TIME_LAG);
        gate.end();

        // then
        assertThat(before).isEqualTo(Double.NaN);
        assertThat(gate.metrics().gauge(GateMetrics.EVENT_TIME_LAG)).isEqualTo(Double.NaN);
    }

    @Test
    void shouldCountEveryRecordOnceByWhatBecameOfIt() throws Exception {
        // when
        gate.read("p-0", "11:01:00", "10:00:00", "11:00:00");
        gate.readBroken("p-0");

        // then
        assertThat(gate.metrics().count(GateMetrics.VALID)).isEqualTo(3);
        assertThat(gate.metrics().count(GateMetrics.DEAD_LETTERS)).isEqualTo(1);
        assertThat(gate.metrics().count(GateMetrics.DEAD_LETTERS, GateMetrics.REASON, "MALFORMED_JSON"))
                .isEqualTo(1);
        assertThat(gate.metrics().count(GateMetrics.LATE, GateMetrics.REASON, "OUT_OF_ORDER"))
                .isEqualTo(1);
        assertThat(gate.metrics().count(GateMetrics.LATE, GateMetrics.REASON, "IDLE_PARTITION"))
                .isZero();
    }
}
