package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class RulebookWatermarkTest {

    @Test
    void shouldHoldAWatermarkUntilTheRulesHaveBeenReadThatFar() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:59:00")) {
            // given
            rulebook.watermark("12:00:00", "12:01:00");

            // when
            rulebook.readUntil("11:59:59.999");
            assertThat(rulebook.told()).isEmpty();
            rulebook.readUntil("12:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("until 12:00:00");
        }
    }

    @Test
    void shouldLetAWatermarkGoAtOnceBehindWhichTheRulesHaveBeenRead() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // when
            rulebook.watermark("12:00:00", "12:01:00");

            // then
            assertThat(rulebook.told()).containsExactly("until 12:00:00");
        }
    }

    @Test
    void shouldWaitForWhatWasThereWhenAWatermarkCameThatIsAheadOfTheClock() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.watermark("20:00:00", "12:00:00");
            assertThat(rulebook.told()).isEmpty();

            // when
            rulebook.readUntil("12:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("until 20:00:00");
        }
    }

    @Test
    void shouldLetTheOldestGoWhileNewerOnesWait() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.watermark("12:00:00", "12:00:00");
            rulebook.watermark("12:00:01", "12:00:01");
            rulebook.watermark("12:00:02", "12:00:02");

            // when
            rulebook.readUntil("12:00:00.500");

            // then
            assertThat(rulebook.told()).containsExactly("until 12:00:00");
            rulebook.readUntil("12:00:01.500");
            assertThat(rulebook.told()).isEmpty();
            rulebook.readUntil("12:00:02");
            assertThat(rulebook.told()).containsExactly("until 12:00:02");
        }
    }

    @Test
    void shouldTellAllVersionsBeforeTheFirstWatermark() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start(rule("base"))) {
            // given
            rulebook.watermark("12:00:00", "12:30:00");
            rulebook.publish(3, "11:00:00", rule("big"));
            assertThat(rulebook.told()).isEmpty();

            // when
            rulebook.readUntil("12:30:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly("base configured after ever", "big v3 after 11:00:00", "until 12:00:00");
        }
    }

    @Test
    void shouldTellLaterVersionsAsTheyCome() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.watermark("12:00:00", "12:00:01");

            // when
            rulebook.publish(3, "11:59:59", rule("big"));
            rulebook.readUntil("12:00:01");

            // then
            assertThat(rulebook.told()).containsExactly("big v3 after 11:59:59", "until 12:00:00");
        }
    }

    @Test
    void shouldLetEverythingGoWhenNoMoreRulesCome() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start()) {
            // given
            rulebook.readAll();

            // when
            rulebook.watermark(Long.MAX_VALUE, "12:00:00");
            rulebook.publish(1, "12:00:00", rule("too-late"));

            // then
            assertThat(rulebook.told()).containsExactly("until the end", "too-late v1 after the end");
        }
    }

    @Test
    void shouldLetEverythingGoWhenTheTopicEnds() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start(rule("base"))) {
            // given
            rulebook.watermark(Long.MAX_VALUE, "12:00:00");

            // when
            rulebook.endRules();

            // then
            assertThat(rulebook.told()).containsExactly("base configured after ever", "until the end");
        }
    }

    @Test
    void shouldPayNoAttentionToTheRulesOwnWatermark() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.watermarkOfRules("10:00:00");

            // when
            rulebook.watermark("12:00:00", "12:00:00");

            // then
            assertThat(rulebook.told()).containsExactly("until 12:00:00");
        }
    }

    @Test
    void shouldHoldTheFirstWatermarkOfEachAttempt() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            rulebook.publish(3, "11:00:00", rule("big"));
            rulebook.watermark("12:00:00", "12:00:00");
            state = rulebook.snapshot();
        }

        try (RulebookHarness rulebook = RulebookHarness.restore(state)) {
            // when
            rulebook.watermark("12:00:00", "12:30:00");
            assertThat(rulebook.told()).isEmpty();
            rulebook.readUntil("12:30:00");

            // then
            assertThat(rulebook.told()).containsExactly("big v3 after 11:00:00", "until 12:00:00");
        }
    }
}
