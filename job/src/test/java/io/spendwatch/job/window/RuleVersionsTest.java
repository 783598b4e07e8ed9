package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static io.spendwatch.job.window.WindowsHarness.onMatch;
import static io.spendwatch.job.window.WindowsHarness.tumbling;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rulebook.RuleChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private List<WindowEnds> endsAt(long endMillis) {
        return versions.judging(endMillis).groups().stream()
                .map(group -> group.shape().ends())
                .toList();
    }

    private static RuleChange change(long afterMillis, RuleDefinition rule) {
        return new RuleChange(rule.id(), 0, afterMillis, Optional.of(rule));
    }
}
