package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    private static final List<String> VARIABLES = List.of("count_transactions", "lat", "lon");
    private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "==");
    private static final List<String> INTEGERS = List.of("2", "3", "4");
    private static final List<String> DOUBLES = List.of("44.75", "44.750000001", "44.749999999", "20.5", "20.6", "3.0");
    private static final List<String> OTHERS = List.of(
            "total_online_payment_amount < total_in_store_payment_amount",
            "1 / (count_transactions - 3) > 0",
            "customer == 'Ana'",
            "!(lat > 50.0)");

    /** Of the candidate: three transactions, at 44.75 north and 20.5 east. */
    private final Alert candidate = RuleExamples.candidate();

    @Property(tries = 300)
    void shouldRuleOutNothingButWhatDoesNotMatch(@ForAll long seed) {
        // given
        String condition = condition(new Random(seed));
        CompiledRule rule = RuleExamples.compile(condition);

        // then
        if (isRuledOut(rule)) {
            assertThat(rule.matches(candidate)).as(condition).isEqualTo(Verdict.NO_MATCH);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count_transactions > 3",
                "count_transactions >= 4",
                "count_transactions < 3",
                "lat > 44.75",
                "lat < 44.75",
                "lon >= 20.500001",
                "lon <= 20.499999",
                "customer == 'Ana' && (lon < 21.0 && count_transactions <= 2)",
                "1 / (count_transactions - 3) > 0 && count_transactions > 3"
            })
    void shouldRuleOut(String condition) {
        assertThat(isRuledOut(RuleExamples.compile(condition))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count_transactions >= 3 && lat >= 44.75 && lat <= 44.75 && lon < 20.6",
                "count_transactions > 3 || lat > 45.0",
                "!(count_transactions <= 3)",
                "(count_transactions > 3) == false",
                "count_transactions > 3 ? lat > 45.0 : lat > 44.0",
                "customer == 'Boris'"
            })
    void shouldLeaveToTheConditionWhatItCannotTell(String condition) {
        assertThat(isRuledOut(RuleExamples.compile(condition))).isFalse();
    }

    private boolean isRuledOut(CompiledRule rule) {
        return rule.rulesOut(
                candidate.countTransactions(),
                candidate.latitude(),
                candidate.longitude(),
                candidate.customer().length());
    }

    private static String condition(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String part = random.nextInt(4) == 0 ? any(OTHERS, random) : comparison(random);
            parts.add(random.nextInt(5) == 0 ? "(" + part + " || " + comparison(random) + ")" : part);
        }
        return String.join(" && ", parts);
    }

    private static String comparison(Random random) {
        String variable = any(VARIABLES, random);
        List<String> literals = variable.equals("count_transactions") ? INTEGERS : DOUBLES;
        return "%s %s %s".formatted(variable, any(OPERATORS, random), any(literals, random));
    }

    private static String any(List<String> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
