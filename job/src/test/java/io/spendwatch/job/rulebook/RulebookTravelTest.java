package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.countingFrom;
import static io.spendwatch.job.rulebook.RulebookHarness.disabled;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static io.spendwatch.job.rulebook.RulebookHarness.travelRule;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class RulebookTravelTest {

    @Test
    void shouldWaitUntilAllSubtasksTrace() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", travelRule("fast"));
            rulebook.traces(0, 2, "12:00:30");
            rulebook.traces(0, 2, "12:00:31");
            assertThat(rulebook.told()).isEmpty();
            assertThat(rulebook.decided()).isEmpty();

            // when
            rulebook.traces(1, 2, "12:00:45");

            // then
            assertThat(rulebook.told()).containsExactly("fast v3 after 12:01:00, pairs after 12:01:00");
            assertThat(rulebook.decided()).containsExactly("fast v3 ACTIVE since 12:01:00, in force v3");
        }
    }

    @Test
    void shouldCountFromWhenTheLastSubtaskTraces() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", countingFrom("12:00:00", travelRule("fast")));

            // when
            rulebook.traces(0, 2, "12:05:00");
            rulebook.traces(1, 2, "12:04:00");

            // then
            assertThat(rulebook.told()).containsExactly("fast v3 after 12:05:00, pairs after 12:05:00");
        }
    }

    @Test
    void shouldLookAtPairsFromWhenTransactionsAreKnownWhereARuleSaysFromWhenItCounts() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", countingFrom("14:00:00", travelRule("fast")));

            // when
            rulebook.traces(0, 1, "12:00:30");
            rulebook.publish(4, "12:30:00", travelRule("later"));

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "fast v3 after 14:00:00, pairs after 12:00:30",
                            "later v4 after 12:31:00, pairs after 12:00:30");
            assertThat(rulebook.decisions())
                    .extracting(RuleStatus::pairsAfterMillis)
                    .containsOnly(RulebookHarness.at("12:00:30"));
        }
    }

    @Test
    void shouldLookAtAllPairsOfAPublishedRuleWhereTheConfigurationHasOneFromTheStart() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00", travelRule("base"))) {
            // given
            rulebook.traces(0, 1, Long.MIN_VALUE);

            // when
            rulebook.publish(3, "12:00:00", travelRule("fast"));

            // then
            assertThat(rulebook.told()).containsExactly("base configured after ever", "fast v3 after 12:01:00");
        }
    }

    @Test
    void shouldLookAtThePairsThatAnEarlierRunLookedAt() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start()) {
            // given
            rulebook.decidedEarlier("fast", 3, "12:00:00", "14:00:00", "12:00:30");
            rulebook.publish(3, "12:00:00", countingFrom("14:00:00", travelRule("fast")));
            rulebook.readUntil("12:00:00");

            // when
            rulebook.traces(0, 1, Long.MIN_VALUE);

            // then
            assertThat(rulebook.told()).containsExactly("fast v3 after 14:00:00, pairs after 12:00:30");
        }
    }

    @Test
    void shouldKnowNoMorePairsAfterARestore() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            rulebook.publish(3, "12:00:00", travelRule("fast"));
            rulebook.traces(0, 1, "12:00:30");
            state = rulebook.snapshot();
        }

        try (RulebookHarness rulebook = RulebookHarness.restore(state)) {
            rulebook.readUntil("13:00:00");
            rulebook.traces(0, 1, "12:00:30");

            // when
            rulebook.publish(4, "13:00:00", travelRule("later"));

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "fast v3 after 12:01:00, pairs after 12:01:00",
                            "later v4 after 13:01:00, pairs after 12:01:00");
        }
    }

    @Test
    void shouldNotHoldTheWatermarkMeanwhile() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("13:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", travelRule("fast"));

            // when
            rulebook.watermark("12:30:00", "12:30:00");
            rulebook.traces(0, 1, "12:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly("until 12:30:00", "fast v3 after 12:30:00.001, pairs after 12:01:00");
        }
    }

    @Test
    void shouldCountAtOnceWhereAllSubtasksTraceAlready() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.traces(0, 1, Long.MIN_VALUE);

            // when
            rulebook.publish(3, "12:00:00", travelRule("fast"));

            // then
            assertThat(rulebook.told()).containsExactly("fast v3 after 12:01:00, pairs after 12:01:00");
        }
    }

    @Test
    void shouldNotWaitWithADisabledRule() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00", disabled(travelRule("off")))) {
            // when
            rulebook.publish(3, "12:00:00", disabled(travelRule("fast")));

            // then
            assertThat(rulebook.told()).containsExactly("off configured after ever", "fast v3 after 12:01:00");
        }
    }

    @Test
    void shouldCountARuleOfTheConfigurationFromTheStart() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00", travelRule("fast"))) {
            // given
            assertThat(rulebook.told()).isEmpty();

            // when
            rulebook.traces(0, 1, Long.MIN_VALUE);

            // then
            assertThat(rulebook.told()).containsExactly("fast configured after ever");
            assertThat(rulebook.decided()).containsExactly("fast configured ACTIVE since ever, in force configured");
        }
    }

    @Test
    void shouldLetLaterVersionsCountThatDoNotWait() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", travelRule("rule"));
            rulebook.publish(4, "12:02:00", rule("rule"));
            rulebook.publishBroken(5, "12:03:00", "rule");
            rulebook.retire(6, "12:00:00", "other");
            rulebook.decided();

            // when
            rulebook.traces(0, 1, "12:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "rule v4 after 12:02:00",
                            "other v6 after 12:00:00 retired",
                            "rule v3 after 12:01:00, pairs after 12:01:00",
                            "rule v4 after 12:02:00");
            assertThat(rulebook.decided()).containsExactly("rule v5 REJECTED since 12:03:00, in force v4");
        }
    }

    @Test
    void shouldBelieveTheTopicMoreThanTheConfigurationThatWaits() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("12:00:00", travelRule("fast"))) {
            // given
            rulebook.retire(3, "12:00:00", "fast");
            rulebook.told();

            // when
            rulebook.traces(0, 1, Long.MIN_VALUE);

            // then
            assertThat(rulebook.told()).containsExactly("fast configured after ever", "fast v3 after 12:00:00 retired");
            assertThat(rulebook.decided())
                    .allMatch(decision -> decision.equals("fast v3 RETIRED since 12:00:00, in force none"));
        }
    }

    @Test
    void shouldGoOnWaitingAfterARestore() throws Exception {
        // given
        OperatorSubtaskState state;
        try (RulebookHarness rulebook = RulebookHarness.start(travelRule("base"))) {
            rulebook.decidedEarlier("fast", 3, "12:00:00", "12:10:00");
            rulebook.publish(3, "12:00:00", travelRule("fast"));
            rulebook.readUntil("12:00:00");
            rulebook.traces(0, 2, "11:00:00");
            state = rulebook.snapshot();
        }

        try (RulebookHarness rulebook = RulebookHarness.restore(state, travelRule("base"))) {
            rulebook.readUntil("12:30:00");
            rulebook.publish(3, "12:00:00", travelRule("fast"));
            rulebook.traces(1, 2, "11:00:00");
            assertThat(rulebook.told()).isEmpty();

            // when
            rulebook.traces(0, 2, Long.MIN_VALUE);

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "base configured after 11:00:00, pairs after 11:00:00",
                            "fast v3 after 12:10:00, pairs after 11:00:00");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "base configured ACTIVE since 11:00:00, in force configured",
                            "fast v3 ACTIVE since 12:10:00, in force v3");
        }
    }
}
