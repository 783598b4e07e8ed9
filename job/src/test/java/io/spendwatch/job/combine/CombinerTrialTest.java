package io.spendwatch.job.combine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CombinerTrialTest {
    private final CombinerTrial trial = new CombinerTrial();

    @Test
    void shouldGoOnCombiningWhereTransactionsMeet() {
        // when
        run(4);

        // then
        assertThat(trial.isStraightOn()).isFalse();
    }

    @Test
    void shouldLetTransactionsStraightOnWhereTheyDoNotMeetAndThenTryAgain() {
        // when
        run(5);

        // then
        for (int i = 0; i < CombinerTrial.STRAIGHT_ON; i++) {
            assertThat(trial.isStraightOn()).isTrue();
        }
        assertThat(trial.isStraightOn()).isFalse();
    }

    private void run(int oneIn) {
        for (int i = 0; i < CombinerTrial.TRIAL; i++) {
            assertThat(trial.isStraightOn()).isFalse();
            trial.combined(i % oneIn == 0);
        }
    }
}
