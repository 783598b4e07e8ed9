package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {
    @ParameterizedTest
    @CsvSource({"PT1H,PT1H", "PT10H,PT10H", "PT10H,PT1H", "PT10H,PT4H", "PT24H,PT24H"})
    void shouldAcceptWindowsThatFitTheSlices(Duration size, Duration slide) {
        RuleDefinition rule = RuleExamples.rule("count_transactions > 0", size, slide);

        CompiledRule compiled = RuleExamples.COMPILER.compile(rule);

        assertThat(compiled.definition()).isSameAs(rule);
        assertThat(compiled.matches(RuleExamples.candidate())).isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT90M | PT90M | window.size: PT1H30M is not a whole number of slices (slice PT1H); write PT1H or another multiple of PT1H",
                "PT1M  | PT1M  | window.size: PT1M is not a whole number of slices (slice PT1H); write PT1H or another multiple of PT1H",
                "PT0S  | PT0S  | window.size: PT0S is not a whole number of slices",
                "PT-1H | PT-1H | window.size: PT-1H is not a whole number of slices",
                "PT25H | PT25H | window.size: PT25H is longer than slices are kept (retain PT24H); write at most PT24H",
                "PT2H  | PT3H  | window.slide: PT3H is longer than the window (PT2H); write at most the window's size, or leave it out",
                "PT2H  | PT5M  | window.slide: PT5M is not a whole number of slices (slice PT1H); write PT1H or another multiple of PT1H"
            })
    void shouldRejectWindowsThatDoNotFitTheSlices(Duration size, Duration slide, String message) {
        RuleDefinition rule = RuleExamples.rule("count_transactions > 0", size, slide);

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(rule))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageStartingWith("rule some-rule: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "under_score", "with space", "../up"})
    void shouldRejectIdsThatAreNoNames(String id) {
        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(named(id)))
                .hasMessageContaining("id: is not 1 to 63 of a-z, 0-9 and hyphens; write one such as");
    }

    @Test
    void shouldTakeIdsOfAtMost63Characters() {
        assertThat(RuleExamples.COMPILER.compile(named("a".repeat(63)))).isNotNull();
        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(named("a".repeat(64))))
                .isInstanceOf(InvalidRulesException.class);
    }

    @Test
    void shouldReportAllFaultsAtOnce() {
        RuleDefinition rule = RuleExamples.rule("lat >", Duration.ofMinutes(90), Duration.ofHours(40));

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(rule))
                .isInstanceOfSatisfying(
                        InvalidRulesException.class,
                        e -> assertThat(e.problems()).hasSize(3));
    }

    private static RuleDefinition named(String id) {
        Duration hour = Duration.ofHours(1);
        return new RuleDefinition(id, "", new RuleWindow(hour, hour), true, List.of(), "count_transactions > 0");
    }
}
