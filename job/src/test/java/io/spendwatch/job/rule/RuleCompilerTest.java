package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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

    @Test
    void shouldLetAVelocityRuleSlideByOneSlice() {
        CompiledRule compiled = RuleExamples.COMPILER.compile(RuleExamples.velocity(Duration.ofHours(3)));

        assertThat(compiled.window()).isEqualTo(new RuleWindow(Duration.ofHours(3), Duration.ofHours(1)));
        assertThat(compiled.definition().window()).isEqualTo(RuleWindow.slidingBySlice(Duration.ofHours(3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT10M      | PT1H  | within: PT10M is not a whole number of slices (slice PT1H); set slice: PT10M in the job's configuration, or write PT1H or another multiple of PT1H here",
                "PT90M      | PT1H  | within: PT1H30M is not a whole number of slices (slice PT1H); set slice: PT30M in the job's configuration, or write PT1H or another multiple of PT1H here",
                "PT7M       | PT5M  | within: PT7M is not a whole number of slices (slice PT5M); set slice: PT1M in the job's configuration, or write PT5M or another multiple of PT5M here",
                "PT10M0.01S | PT5M  | within: PT10M0.01S is not a whole number of slices (slice PT5M); write PT10M or another multiple of PT5M here",
                "PT25H      | PT1H  | within: PT25H is longer than slices are kept (retain PT24H); write at most PT24H"
            })
    void shouldSayWhichSliceAVelocityRuleNeeds(Duration within, Duration slice, String message) {
        RuleCompiler compiler = new RuleCompiler(slice, RuleExamples.RETAIN);

        assertThatThrownBy(() -> compiler.compile(RuleExamples.velocity(within)))
                .hasMessage("rule fast: " + message);
    }

    @Test
    void shouldTakeAVelocityRuleWhoseSpanTheSlicesPermit() {
        RuleCompiler compiler = new RuleCompiler(Duration.ofMinutes(5), RuleExamples.RETAIN);

        assertThat(compiler.compile(RuleExamples.velocity(Duration.ofMinutes(10)))
                        .window())
                .isEqualTo(new RuleWindow(Duration.ofMinutes(10), Duration.ofMinutes(5)));
    }

    @Test
    void shouldCompileATravelRuleWithoutAWindow() {
        CompiledRule compiled = RuleExamples.COMPILER.compile(RuleExamples.travel("speed_kmh > 100.0"));

        assertThat(compiled.window()).isEqualTo(RuleWindow.NONE);
        assertThat(compiled.matches(RuleExamples.journey())).isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void shouldRejectTimesThatCannotBeWritten(Instant effectiveFrom) {
        RuleDefinition rule = RuleExamples.rule("true").from(effectiveFrom);

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(rule))
                .message()
                .startsWith("rule some-rule: effective-from: ")
                .endsWith("is out of range; write a time from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z");
    }

    @Test
    void shouldRejectWhatWouldNotFitIntoARecord() {
        RuleDefinition rule = new RuleDefinition(
                "some-rule",
                "x".repeat(4_097),
                new RuleWindow(Duration.ofHours(1), Duration.ofHours(1)),
                true,
                List.of("x".repeat(257)),
                "true");

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(rule)).hasMessage("""
                        rule some-rule: description: has 4097 characters; write at most 4096
                        rule some-rule: transaction-types: has too many types, or one that is too long; \
                        write at most 256 of at most 256 characters each""");
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
