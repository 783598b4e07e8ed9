package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule == 'some-rule' && customer == 'Ana'",
                "count_transactions >= 3 && count_transactions != 4 && count_transactions == 3.0",
                "lat > 44 && lat < 45.0 && lat == 44.75 && lat != 44 && 44 < lat",
                "lon > 20.20 && lon < 20.62",
                "total_online_payment_amount < total_in_store_payment_amount",
                "total_online_payment_amount == 100 && 100 == total_online_payment_amount",
                "total_online_payment_amount == 100.0 && 100.0 == total_online_payment_amount",
                "total_online_payment_amount != 99 && total_online_payment_amount != 99.99 && 1 != total_online_payment_amount",
                "total_in_store_payment_amount == 200.0001 && total_in_store_payment_amount > 200.00009",
                "total_online_payment_amount <= 100 && total_online_payment_amount >= 100 && 100 <= total_online_payment_amount",
                "99.99 < total_online_payment_amount && 100.01 > total_online_payment_amount",
                "total_online_payment_amount > lat && lat < total_online_payment_amount",
                "total_online_payment_amount + total_in_store_payment_amount == 300.0001",
                "total_online_payment_amount + 0.1 + 0.2 == 100.3 && 1 + total_online_payment_amount - 1.5 == 99.5",
                "total_online_payment_amount * 3 == 300 && 0.5 * total_online_payment_amount == 50.0",
                "total_online_payment_amount / count_transactions > 33.3333 && 1 / total_online_payment_amount == 0.01",
                "-total_online_payment_amount < 0 && total_online_payment_amount > -99.99",
                "double(total_online_payment_amount) / 2.0 == 50.0 && string(total_online_payment_amount) == '100'",
                "decimal(1) == decimal('1.00') && decimal(0.1) + decimal(0.2) == decimal('0.3')",
                "total_online_payment_amount in [decimal(100), decimal('7')] && !(customer in ['Boris'])",
                "customer.startsWith('A') && customer.matches('^A.a$') && size(customer) == 3",
                "window_end - window_start == duration('10h') && last_transaction_time == window_end",
                "last_event_time > timestamp('2026-10-28T18:59:59Z') && window_end.getHours('Europe/Belgrade') == 21",
                "(count_transactions > 5 ? 'many' : 'few') == 'few'",
                "total_online_payment_amount == 0 || count_transactions % 2 == 1",
                "0.1 + 0.2 == 0.3 && !(0.1 + 0.2 != 0.3) && 0.1 + 0.2 <= 0.3 && 0.1 + 0.2 >= 0.3",
                "total_online_payment_amount == 99.7 + 0.1 + 0.2 && 99.7 + (0.1 + 0.2) == total_online_payment_amount",
                "total_online_payment_amount == 1000 * 0.1 && total_online_payment_amount == 100 + 0.5 - 0.5",
                "total_online_payment_amount == -(-99.7 - 0.1) + 0.2 && -0.1 - 0.2 == -0.3",
                "total_online_payment_amount == 33.3 * (1 + 2) + 0.1 && 1 / 3 + 0.5 == 0.5 && 7 % 4 + 0.5 == 3.5",
                "1.0 / 3 * 3 < 1 && 1.0 / 3 == 0.3333333333333333333333333333333333 && 1 / 8.0 == 0.125",
                "1 == 1.0 && 0.1 < 0.10000000000000000001 && 1 > 0.99999999999999999999",
                "total_online_payment_amount == (count_transactions == 3 ? 99.7 : 1) + 0.1 + 0.2",
                "total_online_payment_amount == (count_transactions != 3 ? 1 : 99.7) + 0.1 + 0.2",
                "(count_transactions == 3 ? 0.1 : 0.7) + 0.2 == 0.3 && lat > (count_transactions == 3 ? 44.5 : 45)",
                "(count_transactions == 3 ? 0.1 : lat) == 0.1 && 0.3 in [0.1 + 0.2, lat] && {1: 0.1 + 0.2}[1] == 0.3",
                "string(0.1 + 0.2) == '0.3' && double(0.1 + 0.2) == 0.3 && decimal(0.1 + 0.2) == decimal('0.3')",
                "total_online_payment_amount > .5 && total_online_payment_amount > -.5e1 && total_online_payment_amount < 1e3"
            })
    void shouldMatch(String when) {
        assertThat(RuleExamples.judge(when, RuleExamples.candidate())).isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total_online_payment_amount > total_in_store_payment_amount",
                "total_online_payment_amount == 100.0001",
                "total_online_payment_amount == 1.0 / (lat - lat)",
                "lat == 0.0 / (lat - lat)",
                "0.1 + 0.2 > 0.3",
                "count_transactions == 3.5",
                "customer in ['Boris', 'Vera']"
            })
    void shouldNotMatch(String when) {
        assertThat(RuleExamples.judge(when, RuleExamples.candidate())).isEqualTo(Verdict.NO_MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000000000358.6098  | MATCH",
                "20000000000358.6097  | NO_MATCH",
                "20000000000358.60980 | MATCH",
                "20000000000358.61    | NO_MATCH"
            })
    void shouldCompareMoneyExactlyBeyondWhatADoubleHolds(String literal, String verdict) {
        Alert candidate = RuleExamples.candidate(3, Money.ofUnits(200_000_000_003_586_098L), Money.ZERO);
        Verdict expected = verdict.equals("MATCH") ? Verdict.MATCH : Verdict.NO_MATCH;

        assertThat(RuleExamples.judge("total_online_payment_amount == " + literal, candidate))
                .isEqualTo(expected);
        assertThat(RuleExamples.judge("-" + literal + " == -total_online_payment_amount", candidate))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 / (count_transactions - 3) > 1                | division by zero; ask first, as in: x != 0 && y / x > 2",
                "total_online_payment_amount / (lat - lat) > 1     | division by zero; ask first",
                "total_online_payment_amount > 1.0 / (lat - lat)   | a number that is not finite meets an amount; change",
                "count_transactions * 9223372036854775807 > 1      | long overflow; change 'when'",
                "[1, 2][count_transactions] == 1                   | an index is outside of its list; change 'when'",
                "{'a': 1}[customer] == 1                           | a key is not in the map, or a variable has no value; change",
                "timestamp(customer) < window_end                  | a text is not of the form that a function wants; change",
                "duration(customer) < duration('1s')               | a text is not of the form that a function wants; change",
                "int(customer) == 1                                | a text is not of the form that a function wants; change",
                "uint(customer) == 1u                              | a text is not of the form that a function wants; change",
                "double(customer) == 1.0                           | a text is not of the form that a function wants; change",
                "bool(customer)                                    | a text is not of the form that a function wants; change",
                "decimal(customer) == 1                            | decimal(...) is given a text that is not a number",
                "window_end.getHours(customer) == 1                | a text is not of the form that a function wants; change",
                "string(b'\\xff' + bytes(customer)) == 'a'         | a text is not of the form that a function wants; change"
            })
    void shouldFailWithAReasonAndWithoutTheCustomersNameWhereThereIsNoAnswer(String when, String reason) {
        Verdict verdict = RuleExamples.judge(when, RuleExamples.candidate());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Failure.class,
                        failure -> assertThat(failure.message())
                                .startsWith("rule some-rule: " + reason)
                                .contains("; ")
                                .doesNotContain("\n", "Ana"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count_transactions + 9223372036854775807 > 1",
                "-9223372036854775807 - count_transactions < 1",
                "count_transactions * -9223372036854775807 < 1",
                "-(count_transactions - 4 - 9223372036854775807) > 1",
                "(-9223372036854775807 + 2 - count_transactions) / (2 - count_transactions) > 1",
                "int(lat * 1e30) > 1",
                "uint(count_transactions - 4) > 1u",
                "18446744073709551615u + uint(count_transactions) > 1u",
                "window_end + duration('315576000000s') > window_end",
                "(window_end - window_start) + duration('315576000000s') > duration('1s')",
                "timestamp(count_transactions * 1000000000000) > window_end",
                "total_online_payment_amount * decimal('1e999') * decimal('1e999') > 1",
                "decimal('1e999') + total_online_payment_amount / 1e999 > 1"
            })
    void shouldFailRatherThanWrapAround(String when) {
        assertThat(RuleExamples.judge(when, RuleExamples.candidate())).as(when).isInstanceOf(Verdict.Failure.class);
    }

    @Test
    void shouldNotFailWhereTheConditionAsksFirst() {
        String when =
                "total_in_store_payment_amount != 0 && total_online_payment_amount / total_in_store_payment_amount > 2";
        Alert nothingInStores = RuleExamples.candidate(1, Money.ofUnits(1), Money.ZERO);

        assertThat(RuleExamples.judge(when, nothingInStores)).isEqualTo(Verdict.NO_MATCH);
    }
}
