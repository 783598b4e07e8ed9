package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.countingFrom;
import static io.spendwatch.job.rulebook.RulebookHarness.disabled;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class RulebookConfigurationTest {

    @Test
    void shouldBeginWithTheRulesOfTheConfiguration() throws Exception {
        // when
        try (RulebookHarness rulebook = RulebookHarness.startAndRead(
                "12:00:00", rule("base"), disabled(rule("off")), countingFrom("18:00:00", rule("evening")))) {

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "base configured after ever",
                            "evening configured after 18:00:00",
                            "off configured after ever");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "base configured ACTIVE since ever, in force configured",
                            "evening configured ACTIVE since 18:00:00, in force configured",
                            "off configured ACTIVE since ever, in force configured");
        }
    }

    @Test
    void shouldLetTheTopicsWordCountFromItsTimeOn() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00", rule("base"))) {
            // when
            rulebook.publish(3, "12:00:00", rule("base", Duration.ofHours(2)));

            // then
            assertThat(rulebook.told()).containsExactly("base configured after ever", "base v3 after 12:00:00");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "base configured ACTIVE since ever, in force configured",
                            "base v3 ACTIVE since 12:00:00, in force v3");
        }
    }

    @Test
    void shouldSayOnlyWhatTheTopicSaidLast() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start(rule("base"))) {
            // given
            rulebook.publish(3, "12:00:00", rule("base"));
            rulebook.publishBroken(4, "13:00:00", "base");

            // when
            rulebook.readUntil("14:00:00");

            // then
            assertThat(rulebook.decided()).containsExactly("base v4 REJECTED since 13:00:00, in force v3");
        }
    }

    @Test
    void shouldSayThatTheConfigurationsRuleIsInForceWhenTheTopicsIsRejected() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00", rule("base"))) {
            // given
            rulebook.decided();

            // when
            rulebook.publishBroken(4, "13:00:00", "base");

            // then
            assertThat(rulebook.decided()).containsExactly("base v4 REJECTED since 13:00:00, in force configured");
        }
    }

    @Test
    void shouldNotBringBackARuleThatTheTopicRetired() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("14:00:00", rule("base"))) {
            rulebook.retire(3, "12:00:00", "base");
            rulebook.watermark("13:00:00", "13:30:00");
            state = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(state, rule("base"))) {
            rulebook.readUntil("15:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("base configured after ever", "base v3 after 12:00:00 retired");
            assertThat(rulebook.decided()).containsExactly("base v3 RETIRED since 12:00:00, in force none");
        }
    }

    @Test
    void shouldRetireARuleThatLeftTheConfiguration() throws Exception {
        // given
        OperatorSubtaskState before;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("14:00:00", rule("base"), rule("gone"))) {
            rulebook.watermark("12:59:59.999", "13:30:00");
            before = rulebook.snapshot();
        }

        // when
        OperatorSubtaskState without;
        try (RulebookHarness rulebook = RulebookHarness.restore(before, rule("base"), rule("new"))) {
            rulebook.readUntil("15:00:00");
            rulebook.watermark("14:00:00", "15:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly("base configured after ever", "new configured after ever", "until 14:00:00");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "base configured ACTIVE since ever, in force configured",
                            "gone configured RETIRED since 13:00:00, in force none",
                            "new configured ACTIVE since ever, in force configured");
            without = rulebook.snapshot();
        }
        try (RulebookHarness rulebook = RulebookHarness.restore(without, rule("base"))) {
            rulebook.readUntil("16:00:00");
            assertThat(rulebook.decided()).contains("gone configured RETIRED since 13:00:00, in force none");
        }
        try (RulebookHarness rulebook = RulebookHarness.restore(without, rule("gone"))) {
            rulebook.readUntil("16:00:00");
            assertThat(rulebook.decided()).contains("gone configured ACTIVE since ever, in force configured");
        }
    }

    @Test
    void shouldTakeTheConfigurationsPresentRule() throws Exception {
        // given
        OperatorSubtaskState before;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("14:00:00", rule("base"))) {
            before = rulebook.snapshot();
        }

        // when
        try (RulebookHarness rulebook = RulebookHarness.restore(before, rule("base", Duration.ofHours(2)))) {
            rulebook.readUntil("15:00:00");

            // then
            assertThat(rulebook.heard().all())
                    .singleElement()
                    .satisfies(change -> assertThat(change.rule()).contains(rule("base", Duration.ofHours(2))));
        }
    }
}
