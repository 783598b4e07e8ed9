package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.at;
import static io.spendwatch.job.rulebook.RulebookHarness.countingFrom;
import static io.spendwatch.job.rulebook.RulebookHarness.disabled;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulebookVersionTest {

    @Test
    void shouldCountAVersionFromWhenItWasPublished() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.publish(3, "12:00:00", rule("big"));

            // then
            assertThat(rulebook.told()).containsExactly("big v3 after 12:00:00");
            assertThat(rulebook.decisions())
                    .containsExactly(new RuleStatus(
                            "big",
                            RuleState.ACTIVE,
                            3,
                            at("12:00:00"),
                            at("12:00:00"),
                            Long.MIN_VALUE,
                            List.of(),
                            3,
                            RuleJson.write(rule("big")),
                            0,
                            0,
                            ""));
        }
    }

    @Test
    void shouldCountAVersionFromWhenItSays() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.publish(3, "12:00:00", countingFrom("11:30:00", rule("past")));
            rulebook.publish(4, "12:00:00", countingFrom("18:00:00", rule("future")));

            // then
            assertThat(rulebook.told()).containsExactly("past v3 after 11:30:00", "future v4 after 18:00:00");
        }
    }

    @Test
    void shouldNotJudgeAgainWhatHasBeenJudged() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("13:00:00")) {
            // given
            rulebook.watermark("12:59:59.999", "13:00:00");

            // when
            rulebook.publish(3, "12:00:00", rule("big"));
            rulebook.publish(4, "12:00:00", countingFrom("11:00:00", rule("past")));
            rulebook.retire(5, "12:00:00", "other");

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "until 12:59:59.999",
                            "big v3 after 13:00:00",
                            "past v4 after 13:00:00",
                            "other v5 after 13:00:00 retired");
        }
    }

    @Test
    void shouldLeaveTheVersionInForceWhenANewOneIsRejected() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", rule("big"));
            rulebook.told();
            rulebook.decided();

            // when
            rulebook.publishBroken(4, "13:00:00", "big");

            // then
            assertThat(rulebook.told()).isEmpty();
            assertThat(rulebook.decisions()).singleElement().satisfies(status -> {
                assertThat(status.state()).isEqualTo(RuleState.REJECTED);
                assertThat(status.version()).isEqualTo(4);
                assertThat(status.sinceMillis()).isEqualTo(at("13:00:00"));
                assertThat(status.inForce()).isEqualTo(3);
                assertThat(status.rule()).isEqualTo(RuleJson.write(rule("big")));
                assertThat(status.reasons())
                        .hasSize(2)
                        .anySatisfy(reason -> assertThat(reason).contains("PT1H30M", "write PT1H"))
                        .anySatisfy(reason -> assertThat(reason).contains("position"));
            });
            assertThat(rulebook.metrics().count(RulebookMetrics.REJECTED_RULES)).isEqualTo(1);
        }
    }

    @Test
    void shouldSayThatNothingIsInForceWhenTheFirstVersionIsRejected() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.publishBroken(4, "13:00:00", "big");
            rulebook.publish(5, "13:01:00", rule("big"));

            // then
            assertThat(rulebook.told()).containsExactly("big v5 after 13:01:00");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "big v4 REJECTED since 13:00:00, in force none",
                            "big v5 ACTIVE since 13:01:00, in force v5");
        }
    }

    @Test
    void shouldRejectAWindowThatIsLongerThanSlicesAreKept() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.publish(4, "13:00:00", rule("long", Duration.ofHours(25)));

            // then
            assertThat(rulebook.decisions())
                    .singleElement()
                    .satisfies(status -> assertThat(status.reasons())
                            .singleElement()
                            .asString()
                            .contains("retain PT24H"));
        }
    }

    @Test
    void shouldRetireARule() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", rule("big"));

            // when
            rulebook.retire(4, "13:00:00", "big");

            // then
            assertThat(rulebook.told()).containsExactly("big v3 after 12:00:00", "big v4 after 13:00:00 retired");
            assertThat(rulebook.decided())
                    .containsExactly(
                            "big v3 ACTIVE since 12:00:00, in force v3",
                            "big v4 RETIRED since 13:00:00, in force none");
        }
    }

    @Test
    void shouldRetireARuleThatNobodyKnows() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.retire(4, "13:00:00", "unheard-of");

            // then
            assertThat(rulebook.decided()).containsExactly("unheard-of v4 RETIRED since 13:00:00, in force none");
        }
    }

    @Test
    void shouldRetireARuleFromWhenTheRecordSaysBesideIt() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.read(new RuleMessage.Published(
                    "big", 4, at("13:00:00"), Optional.empty(), Optional.of(Instant.ofEpochMilli(at("18:00:00")))));

            // then
            assertThat(rulebook.told()).containsExactly("big v4 after 18:00:00 retired");
        }
    }

    @Test
    void shouldKeepADisabledRuleThatIsNotJudged() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.publish(3, "12:00:00", disabled(rule("big")));

            // then
            assertThat(rulebook.heard().judging("big", at("13:00:00"))).isPresent();
            assertThat(rulebook.heard().judging(at("13:00:00"))).isEmpty();
            assertThat(rulebook.decisions()).singleElement().satisfies(status -> {
                assertThat(status.state()).isEqualTo(RuleState.ACTIVE);
                assertThat(status.rule()).contains("\"enabled\":false");
            });
        }
    }

    @Test
    void shouldPassOverWhatCannotBeARule() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // when
            rulebook.retire(3, "12:00:00", "");
            rulebook.retire(4, "12:00:00", "Big Rule");

            // then
            assertThat(rulebook.told()).isEmpty();
            assertThat(rulebook.decided()).isEmpty();
            assertThat(rulebook.metrics().count(RulebookMetrics.UNUSABLE_RULE_RECORDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void shouldDecideOnARecordOnce() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", rule("big"));
            rulebook.retire(4, "12:30:00", "big");
            rulebook.told();

            // when
            rulebook.publish(3, "12:00:00", rule("big"));
            rulebook.retire(4, "12:30:00", "big");

            // then
            assertThat(rulebook.told()).isEmpty();
        }
    }

    @Test
    void shouldDecideOnARecordOfATopicThatWasMadeAnew() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00")) {
            // given
            rulebook.publish(3, "12:00:00", rule("big"));
            rulebook.told();

            // when
            rulebook.retire(0, "12:30:00", "big");

            // then
            assertThat(rulebook.told()).containsExactly("big v0 after 12:30:00 retired");
        }
    }

    @Test
    void shouldDecideAsAnEarlierRunDid() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.start()) {
            // given
            rulebook.decidedEarlier("big", 3, "11:00:00", "12:00:00.001");
            rulebook.decidedEarlier("big", 4, "13:00:00", "14:00:00.001");
            rulebook.decidedEarlier("small", 5, "13:00:00", "14:00:00.001");

            // when
            rulebook.publish(3, "11:00:00", rule("big"));
            rulebook.retire(4, "13:00:00", "big");
            rulebook.publish(5, "13:30:00", rule("small"));
            rulebook.readUntil("15:00:00");

            // then
            assertThat(rulebook.told())
                    .containsExactly(
                            "big v3 after 12:00:00.001",
                            "big v4 after 14:00:00.001 retired",
                            "small v5 after 13:30:00");
        }
    }

    @Test
    void shouldShowHowManyRulesAreInForce() throws Exception {
        try (RulebookHarness rulebook = RulebookHarness.startAndRead("11:00:00", rule("base"), disabled(rule("off")))) {
            // given
            rulebook.publish(3, "11:00:00", countingFrom("18:00:00", rule("big")));
            assertThat(rulebook.metrics().gauge(RulebookMetrics.RULES_IN_FORCE)).isEqualTo(1);

            // when
            rulebook.readUntil("19:00:00");
            rulebook.watermark("18:00:00", "18:30:00");

            // then
            assertThat(rulebook.metrics().gauge(RulebookMetrics.RULES_IN_FORCE)).isEqualTo(2);
        }
    }
}
