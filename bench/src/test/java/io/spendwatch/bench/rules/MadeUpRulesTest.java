package io.spendwatch.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.rule.RuleJson;
import io.spendwatch.job.rule.RuleKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeUpRulesTest {
    private static final RuleCompiler COMPILER = new RuleCompiler(Duration.ofHours(1), Duration.ofDays(1));

    @Test
    void shouldBeTheSameForTheSameSeed() {
        assertThat(MadeUpRules.of(50, 7, 2.5))
                .isEqualTo(MadeUpRules.of(50, 7, 2.5))
                .isNotEqualTo(MadeUpRules.of(50, 8, 2.5));
    }

    @Test
    void shouldBeginWithTheOneTheyAreHeldAgainst() {
        assertThat(MadeUpRules.of(3, 1, 1)).hasSize(3).startsWith(MadeUpRules.shipped());
    }

    @Test
    void shouldBeOfManyKinds() {
        // given
        List<RuleDefinition> rules = MadeUpRules.of(200, 1, 10);

        // then
        assertThat(rules.stream().map(RuleDefinition::window).distinct()).hasSizeGreaterThan(20);
        assertThat(rules.stream().map(RuleDefinition::transactionTypes).distinct())
                .hasSizeGreaterThan(20);
        assertThat(rules).extracting(RuleDefinition::kind).contains(RuleKind.WINDOW, RuleKind.VELOCITY);
        assertThat(rules).extracting(RuleDefinition::emit).contains(Emission.ON_CLOSE, Emission.ON_MATCH);
        assertThat(rules.stream().map(RuleDefinition::when).distinct()).hasSizeGreaterThan(100);
    }

    @Test
    void shouldBeTheSameOnCloseButForTheMatches() {
        // given
        List<RuleDefinition> rules = MadeUpRules.of(200, 1, 10);

        // when
        List<RuleDefinition> onClose = MadeUpRules.onClose(rules);

        // then
        assertThat(onClose).extracting(RuleDefinition::emit).containsOnly(Emission.ON_CLOSE);
        assertThat(onClose)
                .extracting(RuleDefinition::when)
                .isEqualTo(rules.stream().map(RuleDefinition::when).toList());
    }

    @Test
    void shouldAllBeTakenByTheJob() {
        // given
        List<RuleDefinition> rules = MadeUpRules.of(200, 1, 0.1);

        // then
        assertThat(taken(rules)).isEqualTo(rules);
        assertThat(taken(MadeUpRules.onClose(rules))).isEqualTo(MadeUpRules.onClose(rules));
    }

    private static List<RuleDefinition> taken(List<RuleDefinition> rules) {
        String file = rules.stream().map(RuleJson::write).collect(Collectors.joining(",\n", "[", "]\n"));
        return RuleFile.parse(file, "rules.yaml").rules(COMPILER);
    }
}
