package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleSubtaskTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private GateHarness gate;

    @BeforeEach
    void start() throws Exception {
        gate = GateHarness.start(2, 0);
        gate.report(
                new WatermarkReport(1, 2, 0, false, GateHarness.at("12:00:00").toEpochMilli()));
    }

    @AfterEach
    void stop() {
        gate.close();
    }

    @Test
    void shouldPromiseWhatTheOthersPromisedWhileItIsIdle() throws Exception {
        // when
        gate.setIdle(true);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (gate.watermarks().isEmpty() && Instant.now().isBefore(deadline)) {
            gate.passHalfASecond();
            Thread.sleep(50);
        }

        // then
        assertThat(gate.watermarks()).containsExactly("12:00:00");
        assertThat(gate.statuses()).isEmpty();
    }

    @Test
    void shouldPromiseOnlyItsOwnWhileItIsActive() throws Exception {
        // given
        gate.watermark("11:00:00");

        // when
        for (int i = 0; i < 15; i++) {
            gate.passHalfASecond();
            Thread.sleep(50);
        }

        // then
        assertThat(gate.watermarks()).containsExactly("11:00:00");
    }
}
