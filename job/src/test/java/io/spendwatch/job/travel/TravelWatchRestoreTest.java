package io.spendwatch.job.travel;

import static io.spendwatch.job.travel.TravelHarness.MINUTE;
import static io.spendwatch.job.travel.TravelHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.rulebook.RuleTally;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class TravelWatchRestoreTest {
    private static final RuleDefinition ANY = rule("any", "true");
    private static final RuleDefinition NO_ANSWER = rule("no-answer", "1 / int(lat - previous_lat) > 0");

    @Test
    void shouldGoOnAfterARestoreFromTheLastVisitAndFromWhatWaits() throws Exception {
        // given
        OperatorSubtaskState before;
        try (TravelHarness travel = TravelHarness.start(ANY)) {
            travel.spend("Ana", 0, 1, 1);
            travel.completeUntil(10 * MINUTE);
            travel.spend("Ana", 20 * MINUTE, 2, 2);
            before = travel.snapshot();
        }

        // when
        try (TravelHarness travel = TravelHarness.restore(before, ANY)) {
            travel.spend("Ana", 10 * MINUTE, 3, 3);
            travel.completeAll();

            // then
            assertThat(travel.summaries()).containsExactly("any Ana 0-10 2", "any Ana 10-20 2");
            assertThat(travel.timers()).isZero();
            assertThat(travel.entriesInState()).isZero();
        }
    }

    @Test
    void shouldShareTheCustomersOutAfterARescale() throws Exception {
        // given
        OperatorSubtaskState before;
        try (TravelHarness travel = TravelHarness.start(ANY)) {
            for (int customer = 0; customer < 20; customer++) {
                travel.spend("customer-" + customer, 0, 1, 1);
                travel.spend("customer-" + customer, 20 * MINUTE, 2, 2);
            }
            travel.completeUntil(10 * MINUTE);
            before = travel.snapshot();
        }

        // when
        List<String> summaries = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (TravelHarness travel = TravelHarness.rescale(before, 2, subtask, ANY)) {
                travel.completeAll();
                assertThat(travel.alerts()).isNotEmpty();
                summaries.addAll(travel.summaries());
            }
        }

        // then
        assertThat(summaries).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellBeforeEachCheckpointAndAtTheEndWhatItCountedSince() throws Exception {
        try (TravelHarness travel = TravelHarness.start(ANY, NO_ANSWER)) {
            // when
            travel.spend("Ana", 0, 1, 1);
            travel.spend("Ana", MINUTE, 1, 1);
            travel.spend("Ana", 2 * MINUTE, 1, 1);
            travel.completeUntil(3 * MINUTE);
            travel.snapshot();
            travel.snapshot();
            travel.spend("Ana", 3 * MINUTE, 3, 3);
            travel.finish();

            // then
            assertThat(travel.tallies()).hasSize(3);
            assertThat(travel.tallies().get(0)).isEqualTo(new RuleTally("any", 2, 0, ""));
            assertThat(travel.tallies().get(1)).satisfies(tally -> {
                assertThat(tally.rule()).isEqualTo("no-answer");
                assertThat(tally.alerts()).isZero();
                assertThat(tally.errors()).isEqualTo(2);
                assertThat(tally.lastError()).contains("division by zero");
            });
            assertThat(travel.tallies().get(2)).isEqualTo(new RuleTally("any", 1, 0, ""));
        }
    }

    @Test
    void shouldCountAlertsAndErrorsByRuleWhateverCrashes() throws Exception {
        // given
        OperatorSubtaskState before;
        try (TravelHarness travel = TravelHarness.start(ANY, NO_ANSWER)) {
            assertThat(travel.metrics().count(RuleCounts.ALERTS, RuleCounts.RULE, "any"))
                    .isZero();
            travel.spend("Ana", 0, 1, 1);
            travel.spend("Ana", MINUTE, 1, 1);
            travel.completeUntil(2 * MINUTE);
            before = travel.snapshot();
        }

        // when
        try (TravelHarness travel = TravelHarness.restore(before, ANY, NO_ANSWER)) {
            travel.spend("Ana", 2 * MINUTE, 1, 1);
            travel.completeAll();

            // then
            assertThat(travel.metrics().count(RuleCounts.ALERTS, RuleCounts.RULE, "any"))
                    .isEqualTo(2);
            assertThat(travel.metrics().count(RuleCounts.ERRORS, RuleCounts.RULE, "no-answer"))
                    .isEqualTo(2);
        }
    }
}
