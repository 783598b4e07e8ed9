package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCostTest {
    private static final int MEGABYTE = 1 << 20;

    /** Conditions that are accepted, and cost what they can with a name as long as is within the limit. */
    static Stream<String> costly() {
        return Stream.of(
                "size(customer) == 3",
                "customer.contains('aaaaaaaaab')",
                "customer.contains(customer + 'b')",
                "(customer + customer).contains(customer + 'b')",
                "size(" + chain("customer", " + ", 60) + ") == 3",
                "customer.matches('^corp-[0-9]+$')",
                "customer.matches('(?:a?){150}b')",
                "customer.matches('(a|aa|aaa|aaaa){1,20}b')",
                "(customer + customer).matches('(x+x+)+y')",
                chain("customer.matches('[a-z]*b')", " || ", 60),
                chain("customer.contains('aab')", " || ", 145),
                "[customer, customer] == [customer, customer] && false",
                "customer in [" + chain("customer + 'b'", ", ", 150) + "]",
                "{" + chain("customer + 'a': 1", ", ", 1) + "}[customer] == 1",
                "bytes(customer) + bytes(customer) == bytes('a')",
                "string(bytes(customer)) == 'a'",
                "duration(customer) > duration('1s')",
                "timestamp(customer) > window_end",
                "decimal(customer) > 1",
                "double(customer) > 1.0 || int(customer) > 1 || bool(customer)",
                "window_end.getHours(customer) > 1",
                chain("total_online_payment_amount > lat * 1e9", " && ", 90));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "true ## 1",
                "count_transactions > 3 ## 3",
                "lat > 44.0 && lon < 20.0 ## 7",
                "total_online_payment_amount > 3 ## 103",
                "customer == 'Ana' ## 4",
                "customer + 'x' == customer ## 206",
                "size(customer) > 3 ## 104",
                "customer.contains('aaaaa') ## 503",
                "customer.matches('^a$') ## 610",
                "rule.startsWith('some-rule') ## 4",
                "duration(customer) > duration('1s') ## 100006",
                "customer in ['a', 'b'] ## 11"
            })
    void shouldCountUnitsForACustomerOfAThousandCharacters(String when, long units) throws CelValidationException {
        assertThat(ConditionCost.of(checked(when), 1_000)).isEqualTo(units);
    }

    @ParameterizedTest
    @MethodSource("costly")
    @Timeout(300)
    void shouldSettleTheCostliestWithinTheLimit(String when) throws CelValidationException {
        // given
        CelAbstractSyntaxTree condition = checked(when);
        int longest = ConditionCost.longestCustomer(condition);
        CompiledRule rule = RuleExamples.COMPILER.compile(RuleExamples.rule(when));

        // when
        Verdict within = rule.matches(RuleExamples.candidate("a".repeat(Math.min(longest, MEGABYTE))));

        // then
        assertThat(longest).isGreaterThanOrEqualTo(ConditionCost.USUAL_CUSTOMER);
        assertThat(ConditionCost.of(condition, longest)).isLessThanOrEqualTo(ConditionCost.LIMIT);
        assertThat(within.toString()).doesNotContain("costs more", "takes longer");
        if (longest < Integer.MAX_VALUE) {
            assertThat(ConditionCost.of(condition, longest + 1)).isGreaterThan(ConditionCost.LIMIT);
            assertThat(rule.matches(RuleExamples.candidate("a".repeat(longest + 1))))
                    .isInstanceOf(Verdict.Failure.class);
        }
    }

    @ParameterizedTest
    @MethodSource("costly")
    @Timeout(300)
    void shouldAnswerForANameOfAMegabyte(String when) {
        CompiledRule rule = RuleExamples.COMPILER.compile(RuleExamples.rule(when));

        Verdict first = rule.matches(RuleExamples.candidate("a".repeat(MEGABYTE)));

        assertThat(first.toString()).doesNotContain("takes longer").hasSizeLessThan(300);
        assertThat(rule.matches(RuleExamples.candidate("a".repeat(MEGABYTE)))).isEqualTo(first);
    }

    @Test
    void shouldSayThatACandidateCostsTooMuch() {
        CompiledRule rule = RuleExamples.COMPILER.compile(RuleExamples.rule("customer.matches('^[a-z]{1,50}$')"));

        assertThat(rule.matches(RuleExamples.candidate("a".repeat(MEGABYTE))))
                .isEqualTo(new Verdict.Failure(
                        "rule some-rule: costs more than 100,000 units for a customer of 1,048,576 characters; "
                                + "let 'when' do less with texts: fewer and shorter patterns, contains and +"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer == 'Ana' || count_transactions == 3",
                "customer.startsWith('aa') && customer.endsWith('aa')",
                "customer in ['Ana', 'Boris'] || lat > 44.0",
                "customer != rule && customer > 'A'",
                "total_online_payment_amount == 100"
            })
    void shouldJudgeANameOfAMegabyteWhereItsLengthDoesNotMatter(String when) {
        CompiledRule rule = RuleExamples.COMPILER.compile(RuleExamples.rule(when));

        assertThat(rule.matches(RuleExamples.candidate("a".repeat(MEGABYTE)))).isEqualTo(Verdict.MATCH);
    }

    @Test
    void shouldRejectWhatIsNeverWithinTheLimit() {
        String when = chain("customer.matches('(?:a?){300}')", " || ", 30);

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(RuleExamples.rule(when)))
                .hasMessage("rule some-rule: when: costs 333,119 units for a customer of 100 characters, more than "
                        + "100,000; let 'when' do less with texts: fewer and shorter patterns, contains and +");
    }

    @Test
    void shouldAcceptEveryConditionThatAsksForNoTexts() {
        String most = chain("total_online_payment_amount > 1", " || ", 115);

        assertThat(RuleExamples.judge(most, RuleExamples.candidate())).isEqualTo(Verdict.MATCH);
    }

    private static CelAbstractSyntaxTree checked(String when) throws CelValidationException {
        RuleLanguage language = RuleLanguage.of(Scope.SPENDING);
        return language.check(language.parse(when).getAst()).getAst();
    }

    private static String chain(String part, String between, int times) {
        return String.join(between, Collections.nCopies(times, part));
    }
}
