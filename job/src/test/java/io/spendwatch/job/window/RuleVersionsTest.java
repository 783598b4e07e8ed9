package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.onMatch;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.testing.AllocatedBytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleVersionsTest {
    private static final RuleDefinition TWO_HOURS = tumbling("rule", 2, "true");
    private static final RuleDefinition FOUR_HOURS = onMatch(tumbling("rule", 4, "true"));
    private static final WindowEnds TWO = new WindowEnds(2 * HOUR, 2 * HOUR);
    private static final WindowEnds FOUR = new WindowEnds(4 * HOUR, 4 * HOUR);

    private final RuleVersions versions = new RuleVersions(new RuleCompiler(Duration.ofHours(1), Duration.ofHours(12)));

    @Test
    void shouldKnowTheShapesOfTheVersionsThatCountAndOfThoseThatWill() {
        // given
        versions.add(change(Long.MIN_VALUE, TWO_HOURS));
        versions.add(change(HOUR, FOUR_HOURS));

        // then
        assertThat(versions.windowEnds()).containsExactlyInAnyOrder(TWO, FOUR);
        assertThat(endsAt(HOUR)).containsExactly(TWO);
        assertThat(endsAt(HOUR + 1)).containsExactly(FOUR);
    }

    @Test
    void shouldForgetAVersionWhenWhatItJudgesIsOver() {
        // given
        versions.add(change(Long.MIN_VALUE, TWO_HOURS));
        versions.add(change(HOUR, FOUR_HOURS));

        // when
        versions.forgetUntil(HOUR - 1);
        boolean forgottenTooEarly = versions.windowEnds().size() < 2;
        versions.forgetUntil(HOUR);

        // then
        assertThat(forgottenTooEarly).isFalse();
        assertThat(versions.windowEnds()).containsExactly(FOUR);
    }

    @Test
    void shouldForgetAtOnceAVersionThatOneReplacesWhichCountsFromNowOn() {
        // given
        versions.add(change(Long.MIN_VALUE, TWO_HOURS));
        versions.forgetUntil(HOUR);

        // when
        versions.add(change(HOUR, FOUR_HOURS));

        // then
        assertThat(versions.windowEnds()).containsExactly(FOUR);
    }

    @Test
    void shouldKnowOfNoRuleOnMatchAfterItIsRetired() {
        // given
        versions.add(change(Long.MIN_VALUE, FOUR_HOURS));
        boolean before = versions.anyOnMatch();

        // when
        versions.add(new RuleChange("rule", 1, HOUR, Optional.empty()));
        boolean untilThen = versions.anyOnMatch();
        versions.forgetUntil(HOUR);

        // then
        assertThat(before).isTrue();
        assertThat(untilThen).isTrue();
        assertThat(versions.anyOnMatch()).isFalse();
        assertThat(versions.windowEnds()).isEmpty();
    }

    @Test
    void shouldJudgeNothingBeforeAnyVersionCounts() {
        // given
        versions.add(change(HOUR, TWO_HOURS));

        // then
        assertThat(endsAt(HOUR)).isEmpty();
    }

    @Test
    void shouldLeaveOutARuleThatNeverJudgedWindows() {
        // when
        versions.add(new RuleChange("retired", 1, HOUR, Optional.empty()));
        versions.add(change(HOUR, disabled("off")));

        // then
        assertThat(versions.all()).isEmpty();
    }

    @Test
    void shouldJudgeOnMatchByTheVersionThatCountsAndSumsTheSame() {
        // given
        SumShape four = new SumShape(FOUR, Set.of());
        versions.add(change(Long.MIN_VALUE, FOUR_HOURS));
        versions.add(change(HOUR, onMatch(TWO_HOURS)));

        // then
        assertThat(versions.judging(HOUR).onMatch(four)).hasSize(1);
        assertThat(versions.judging(HOUR + 1).onMatch(four)).isEmpty();
        assertThat(versions.judging(HOUR + 1).onMatch(new SumShape(TWO, Set.of())))
                .hasSize(1);
    }

    @Test
    void shouldAskAnewAfterAChangeOfWhatCountsAlready() {
        // given
        versions.forgetUntil(2 * HOUR);
        versions.add(change(HOUR, TWO_HOURS));
        List<WindowEnds> before = endsAt(4 * HOUR);

        // when
        versions.add(change(HOUR, FOUR_HOURS));

        // then
        assertThat(before).containsExactly(TWO);
        assertThat(endsAt(4 * HOUR)).containsExactly(FOUR);
    }

    @Test
    void shouldJudgeAnEarlierEndAsBeforeWhenAVersionComesBetween() {
        // given
        versions.add(change(Long.MIN_VALUE, TWO_HOURS));
        RulesInForce asked = versions.judging(4 * HOUR);

        // when
        versions.add(change(3 * HOUR, FOUR_HOURS));

        // then
        assertThat(versions.judging(2 * HOUR)).isSameAs(asked);
        assertThat(endsAt(2 * HOUR)).containsExactly(TWO);
        assertThat(endsAt(4 * HOUR)).containsExactly(FOUR);
    }

    @Test
    void shouldTakeNoMoreForAChangeWhenThereAreManyRules() throws Exception {
        // given
        addRulesWhileOneIsAsked(0);
        long first = AllocatedBytes.of(() -> addRulesWhileOneIsAsked(1));
        for (int block = 2; block < 16; block++) {
            addRulesWhileOneIsAsked(block);
        }

        // when
        long last = AllocatedBytes.of(() -> addRulesWhileOneIsAsked(16));

        // then
        assertThat((double) last / first).isLessThan(2.5);
        assertThat(endsAt(HOUR)).hasSize(2);
        assertThat(versions.all()).hasSize(17 * 250 + 1);
    }

    /** Between each two changes, as transactions do that come meanwhile. */
    private void addRulesWhileOneIsAsked(int block) {
        versions.add(change(Long.MIN_VALUE, FOUR_HOURS));
        for (int number = block * 250; number < (block + 1) * 250; number++) {
            versions.add(change(number, tumbling("rule-" + number, 2, "true")));
            for (SumShape shape : versions.onMatch()) {
                assertThat(versions.judging(4 * HOUR).onMatch(shape)).hasSize(1);
            }
            versions.forgetUntil(number);
        }
    }

    private static RuleDefinition disabled(String id) {
        return new RuleDefinition(id, "", TWO_HOURS.window(), false, List.of(), "true");
    }

    private List<WindowEnds> endsAt(long endMillis) {
        return versions.judging(endMillis).groups().stream()
                .map(group -> group.shape().ends())
                .toList();
    }

    private static RuleChange change(long afterMillis, RuleDefinition rule) {
        return new RuleChange(rule.id(), 0, afterMillis, Optional.of(rule));
    }
}
