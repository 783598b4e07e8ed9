package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.countingFrom;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class RulebookRestoreTest {

    @Test
    void shouldGoOnBeforeTheRulesHadBeenRead() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.start()) {
            rulebook.decidedEarlier("big", 3, "11:00:00", "12:00:00.001");
            rulebook.decidedEarlier("small", 4, "11:00:00", "12:00:00.001");
            rulebook.publish(3, "11:00:00", rule("big"));
            state = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(state)) {
            rulebook.publish(4, "11:00:00", rule("small"));
            rulebook.readUntil("13:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("big v3 after 12:00:00.001", "small v4 after 12:00:00.001");
            assertThat(rulebook.decided()).hasSize(2);
        }
    }

    @Test
    void shouldTellAllVersionsAgainAndStillNotJudgeWhatHasBeenJudged() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("13:00:00")) {
            rulebook.publish(3, "11:00:00", rule("big"));
            rulebook.publish(4, "11:00:00", countingFrom("18:00:00", rule("big")));
            rulebook.publishBroken(5, "12:30:00", "broken");
            rulebook.watermark("12:59:59.999", "13:00:00");
            state = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(state)) {
            rulebook.publish(6, "12:00:00", rule("late"));
            rulebook.readUntil("14:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly("big v3 after 11:00:00", "big v4 after 18:00:00", "late v6 after 13:00:00");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "big v4 ACTIVE since 18:00:00, in force v4",
                            "broken v5 REJECTED since 12:30:00, in force none",
                            "late v6 ACTIVE since 13:00:00, in force v6");
            assertThat(rulebook.metrics().count(RulebookMetrics.REJECTED_RULES)).isEqualTo(1);
        }
    }

    @Test
    void shouldForgetVersionsThatJudgeNothingAnyMore() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("15:00:00", rule("big"))) {
            rulebook.publish(3, "11:00:00", rule("big"));
            rulebook.publish(4, "12:00:00", rule("big"));
            rulebook.publish(5, "14:00:00", rule("big"));
            rulebook.retire(6, "11:00:00", "other");
            rulebook.watermark("13:00:00", "15:00:00");
            state = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(state)) {
            rulebook.readUntil("15:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "big v4 after 12:00:00", "big v5 after 14:00:00", "other v6 after 11:00:00 retired");
        }
    }

    @Test
    void shouldNotFailOnARuleThatDoesNotFitTheJobAnyMore() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("13:00:00")) {
            rulebook.publish(3, "11:00:00", rule("long"));
            rulebook.publish(4, "11:00:00", rule("short", Duration.ofHours(1)));
            state = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(state, Duration.ofHours(6))) {
            rulebook.readUntil("14:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("long v3 after 11:00:00 retired", "short v4 after 11:00:00");
            assertThat(rulebook.decisions())
                    .filteredOn(status -> status.state() == RuleState.REJECTED)
                    .singleElement()
                    .satisfies(status -> {
                        assertThat(status.id()).isEqualTo("long");
                        assertThat(status.reasons()).singleElement().asString().contains("retain PT6H");
                    });
        }
    }
}
