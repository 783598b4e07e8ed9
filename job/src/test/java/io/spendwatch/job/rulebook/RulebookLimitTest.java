package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.RETAIN;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static io.spendwatch.job.rulebook.RulebookHarness.travelRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulebookLimitTest {
    private static final String NOON = "12:00:00";

    private RulebookHarness rulebook;

    @AfterEach
    void close() {
        rulebook.close();
    }

    @Test
    void shouldRejectARuleTooMany() throws Exception {
        // given
        start(2, "one");

        // when
        rulebook.publish(1, NOON, rule("two"));
        rulebook.publish(2, NOON, rule("three"));

        // then
        assertThat(rulebook.decisions().get(2)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(RuleState.REJECTED);
            assertThat(status.inForce()).isEqualTo(RuleStatus.NONE);
            assertThat(status.reasons())
                    .containsExactly("max-rules: the job has 2 rules and takes no more than 2; retire some with"
                            + " 'spendwatch rules retire', or raise max-rules in its configuration and restart it, then"
                            + " publish this one again");
        });
        assertThat(rulebook.metrics().count(RulebookMetrics.REJECTED_RULES)).isEqualTo(1);
    }

    @Test
    void shouldTakeNewVersionsOfTheRulesThatItHas() throws Exception {
        // given
        start(1, "one");

        // when
        rulebook.publish(1, NOON, rule("one"));

        // then
        assertThat(rulebook.decided())
                .containsExactly(
                        "one configured ACTIVE since ever, in force configured",
                        "one v1 ACTIVE since 12:00:00, in force v1");
    }

    @Test
    void shouldCountRulesThatWaitForTheirTransactions() throws Exception {
        // given
        start(1);

        // when
        rulebook.publish(1, NOON, travelRule("travel"));
        rulebook.publish(2, NOON, rule("window"));

        // then
        assertThat(rulebook.decided()).containsExactly("window v2 REJECTED since 12:00:00, in force none");
    }

    @Test
    void shouldHaveAPlaceAgainWhenARuleIsRetired() throws Exception {
        // given
        start(1, "one");
        rulebook.publish(1, NOON, rule("two"));

        // when
        rulebook.retire(2, NOON, "one");
        rulebook.publish(3, NOON, rule("two"));

        // then
        assertThat(rulebook.decided())
                .containsExactly(
                        "one configured ACTIVE since ever, in force configured",
                        "two v1 REJECTED since 12:00:00, in force none",
                        "one v2 RETIRED since 12:00:00, in force none",
                        "two v3 ACTIVE since 12:00:00, in force v3");
    }

    @Test
    void shouldKeepTheRulesThatItHasWhenTheLimitIsLowered() throws Exception {
        // given
        start(3);
        IntStream.range(0, 3).forEach(number -> rulebook.publish(number, NOON, rule("rule-" + number)));

        // when
        restore(1);
        rulebook.publish(3, NOON, rule("rule-0"));
        rulebook.publish(4, NOON, rule("rule-4"));

        // then
        assertThat(rulebook.decided())
                .endsWith(
                        "rule-0 v3 ACTIVE since 12:00:00.001, in force v3",
                        "rule-4 v4 REJECTED since 12:00:00.001, in force none");
    }

    @Test
    void shouldDecideAsAnEarlierRunDid() throws Exception {
        // given
        rulebook = RulebookHarness.start(1);
        rulebook.decidedEarlier("two", 2, NOON, NOON);

        // when
        rulebook.publish(1, NOON, rule("one"));
        rulebook.publish(2, NOON, rule("two"));
        rulebook.readUntil("13:00:00");

        // then
        assertThat(rulebook.decided())
                .containsExactly(
                        "one v1 ACTIVE since 12:00:00, in force v1", "two v2 ACTIVE since 12:00:00, in force v2");
    }

    @Test
    void shouldRememberOnlySoManyRulesThatAreNoMore() throws Exception {
        // given
        start(2);
        for (int number = 0; number < 40; number += 2) {
            rulebook.publish(number, NOON, rule("rule-" + number));
            rulebook.retire(number + 1, NOON, "rule-" + number);
        }

        // when
        restore(2);

        // then
        assertThat(rulebook.decided())
                .containsExactly(
                        "rule-36 v37 RETIRED since 12:00:00, in force none",
                        "rule-38 v39 RETIRED since 12:00:00, in force none");
    }

    @Test
    void shouldRememberThatAConfiguredRuleWasRetired() throws Exception {
        // given
        start(1, "one");
        rulebook.retire(0, NOON, "one");
        rulebook.retire(1, NOON, "two");
        rulebook.retire(2, NOON, "three");

        // when
        restore(1, "one");

        // then
        assertThat(rulebook.heard().judging("one", RulebookHarness.at("13:00:00")))
                .flatMap(RuleChange::rule)
                .isEqualTo(Optional.empty());
    }

    private void start(int mostRules, String... configured) throws Exception {
        rulebook = RulebookHarness.start(mostRules, rules(configured));
        rulebook.readUntil("00:00:00");
    }

    private void restore(int mostRules, String... configured) throws Exception {
        rulebook.watermark(RulebookHarness.at(NOON), "23:00:00");
        rulebook.readUntil(NOON);
        OperatorSubtaskState state = rulebook.snapshot();
        rulebook.close();
        rulebook = RulebookHarness.restore(state, RETAIN, mostRules, rules(configured));
        rulebook.readUntil(NOON);
    }

    private static RuleDefinition[] rules(String... ids) {
        return Stream.of(ids).map(RulebookHarness::rule).toArray(RuleDefinition[]::new);
    }
}
