package io.spendwatch.job.travel;

import static io.spendwatch.job.travel.TravelHarness.MINUTE;
import static io.spendwatch.job.travel.TravelHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TravelRulesTest {
    private static final RuleDefinition ANY = rule("any", "true");

    private TravelHarness travel;

    @BeforeEach
    void start() throws Exception {
        travel = TravelHarness.start();
    }

    @AfterEach
    void stop() {
        travel.close();
    }

    @Test
    void shouldJudgeWhereTheLaterTransactionIsAfterTheRuleCounts() throws Exception {
        // given
        travel.apply(20 * MINUTE, ANY);

        // when
        spendEveryTenMinutesUntil(50);
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 20-30 2", "any Ana 30-40 2", "any Ana 40-50 2");
    }

    @Test
    void shouldJudgeNoPairWhoseEarlierTransactionIsOfATimeOfWhichNotAllAreKnown() throws Exception {
        // given
        travel.change(new RuleChange("any", 0, 10 * MINUTE, Optional.of(ANY), 20 * MINUTE));

        // when
        spendEveryTenMinutesUntil(50);
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 30-40 2", "any Ana 40-50 2");
    }

    @Test
    void shouldJudgeByTheVersionThatCountsAtTheLaterTransaction() throws Exception {
        // given
        travel.configure(rule("any", "false"), rule("other", "true"));

        // when
        spendEveryTenMinutesUntil(50);
        travel.completeUntil(15 * MINUTE);
        travel.apply(15 * MINUTE, ANY);
        travel.retire(15 * MINUTE, "other");
        travel.completeUntil(35 * MINUTE);
        travel.apply(35 * MINUTE, rule("any", "false"));
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("other Ana 0-10 2", "any Ana 10-20 2", "any Ana 20-30 2");
    }

    @Test
    void shouldJudgeNothingWhileAVersionOfAnotherKindOrADisabledOneCounts() throws Exception {
        // given
        RuleWindow window = new RuleWindow(Duration.ofHours(1), Duration.ofHours(1));
        travel.configure(ANY);
        travel.apply(10 * MINUTE, new RuleDefinition("any", "", window, true, List.of(), "true"));
        travel.apply(30 * MINUTE, rule("any", false, "true"));

        // when
        spendEveryTenMinutesUntil(50);
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 0-10 2");
    }

    @Test
    void shouldGoOnWithTheRulesThatItIsToldAgain() throws Exception {
        // given
        travel.configure(ANY);
        travel.apply(30 * MINUTE, rule("any", "false"));

        // when
        travel.configure(ANY);
        travel.apply(30 * MINUTE, rule("any", "false"));
        spendEveryTenMinutesUntil(50);
        travel.completeAll();

        // then
        assertThat(travel.summaries()).containsExactly("any Ana 0-10 2", "any Ana 10-20 2", "any Ana 20-30 2");
    }

    private void spendEveryTenMinutesUntil(int minutes) throws Exception {
        for (int minute = 0; minute <= minutes; minute += 10) {
            travel.spend("Ana", minute * MINUTE, 1, 1);
        }
    }
}
