package io.spendwatch.job.travel;

import static io.spendwatch.job.travel.TravelHarness.MINUTE;
import static io.spendwatch.job.travel.TravelHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

class TravelWatchRocksDbIT {
    private static final RuleDefinition ANY = rule("any", "true");

    @Test
    void shouldJudgeAndRestore() throws Exception {
        // given
        OperatorSubtaskState before;
        try (TravelHarness travel = TravelHarness.start(new EmbeddedRocksDBStateBackend(true), ANY)) {
            travel.spend("Ana", 20 * MINUTE, 3, 3);
            travel.spend("Ana", 10 * MINUTE + 1, 2, 2);
            travel.spend("Ana", 10 * MINUTE, 1, 1);
            travel.completeUntil(15 * MINUTE);
            assertThat(travel.summaries()).containsExactly("any Ana 10-10 2");
            before = travel.snapshot();
        }

        // when
        try (TravelHarness travel = TravelHarness.restore(new EmbeddedRocksDBStateBackend(true), before, ANY)) {
            travel.spend("Ana", 15 * MINUTE, 4, 4);
            travel.completeAll();

            // then
            assertThat(travel.summaries()).containsExactly("any Ana 10-15 2", "any Ana 15-20 2");
            assertThat(travel.timers()).isZero();
        }
    }
}
