package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "total_online_payment < 3 ## undeclared reference 'total_online_payment' (position 1:1 of 'when'); did you mean total_online_payment_amount?",
                "longitude > 20.0 ## undeclared reference 'longitude' (position 1:1 of 'when'); did you mean lon?",
                "lat > 3 && colour == 1 ## undeclared reference 'colour' (position 1:12 of 'when'); known here: count_transactions, customer,",
                "True ## undeclared reference 'True' (position 1:1 of 'when'); did you mean true?",
                "customer.startswith('a') ## undeclared function 'startswith' (position 1:20 of 'when'); did you mean startsWith?",
                "['a'].exists(x, x == customer) ## 'exists' is not supported: a condition has no loops (position 1:13 of 'when'); join",
                "lat.foo == 3.0 ## type 'double' does not support field selection (position 1:4 of 'when'); see the variables: ",
                "lat > 1 & lon > 2 ## a single '&' is no operator (position 1:9 of 'when'); write &&",
                "lat > 1 | lon > 2 ## a single '|' is no operator (position 1:9 of 'when'); write ||",
                "customer = 'a' ## a single '=' is no comparison (position 1:10 of 'when'); write ==",
                "lat > 1 and lon > 2 ## 'and' is no operator (position 1:9 of 'when'); write &&",
                "lat > 1 OR lon > 2 ## 'or' is no operator (position 1:9 of 'when'); write ||",
                "not true ## 'not' is no operator (position 1:1 of 'when'); write !",
                "lat <> 3 ## '<>' is no operator (position 1:5 of 'when'); write !=",
                "lat === 3 ## three signs are no operator (position 1:5 of 'when'); write == or !=",
                "lat => 3 ## '=>' is no operator (position 1:5 of 'when'); write >=",
                "lat =< 3 ## '=<' is no operator (position 1:5 of 'when'); write <=",
                "lat > 1,000 ## a comma stands in a number (position 1:8 of 'when'); leave it out: 1000, 99.99",
                "customer == \u201ca\u201d ## a typographic quotation mark (position 1:13 of 'when'); write \" or '",
                "lat > 1; ## a ';' stands in the condition (position 1:8 of 'when'); leave it out",
                "customer == 'a ## a text is not closed (position 1:13 of 'when'); add the missing quotation mark",
                "lat > (3.0 + lon ## a '(' is not closed (position 1:17 of 'when'); add the missing ')'",
                "lat > 3 && ## the condition ends too early (position 1:11 of 'when'); complete it",
                "lat 3 ## unexpected '3' (position 1:5 of 'when'); between two values stands an operator",
                "count_transactions > 99999999999999999999 ## the number is too large for an int (position 1:22 of 'when'); write it with a point",
                "`` ## when: is empty; write a condition, such as count_transactions >= 3",
                "lat ## the expression is a double, not a condition (position 1:1 of 'when'); compare it, as in count_transactions >= 3",
                "count_transactions + 1 ## the expression is an int, not a condition",
                "window_end ## the expression is a timestamp, not a condition",
                "total_online_payment_amount > '3' ## '>' does not take decimal and string (position 1:29 of 'when'); leave out the quotation marks around the number",
                "total_online_payment_amount == 'a' ## '==' does not take decimal and string (position 1:29 of 'when'); leave out",
                "lat + 1 > 3.0 ## '+' does not take double and int (position 1:5 of 'when'); write the whole number with a point, such as 1.0",
                "count_transactions && true ## '&&' does not take int and bool (position 1:20 of 'when'); it takes conditions",
                "!customer ## '!' does not take string (position 1:1 of 'when'); it takes conditions",
                "window_end > '2026-10-28' ## '>' does not take timestamp and string (position 1:12 of 'when'); write the other side as a time",
                "window_end - window_start > '1h' ## '>' does not take duration and string (position 1:27 of 'when'); write the other side as a duration",
                "total_online_payment_amount > 3u ## '>' does not take decimal and uint (position 1:29 of 'when'); leave out the u",
                "total_online_payment_amount in [100] ## 'in' does not take decimal and list(int) (position 1:29 of 'when'); the list must hold",
                "customer == true ## '==' does not take string and bool (position 1:10 of 'when'); both sides must be of one type",
                "size(customer, 3) == 1 ## 'size' does not take string and int (position 1:5 of 'when'); see which types size takes",
                "timestamp('x') < window_end ## Text 'x' could not be parsed at index 0 (position 1:10 of 'when'); write a time such as timestamp(",
                "window_end - window_start > duration('x') ## Missing leading integer (position 1:37 of 'when'); write a duration such as duration(",
                "decimal('x') > 1 ## decimal(...) is given a text that is not a number such as \"99.99\" (position 1:8 of 'when'); write a number",
                "customer.matches('(') ## error parsing regexp: missing closing ): `(` (position 1:17 of 'when'); write a regular expression in RE2 syntax",
                "matches(customer, '(') ## error parsing regexp: missing closing ): `(` (position 1:8 of 'when')",
                "customer.matches(rule) ## the pattern of 'matches' is not a text in quotation marks (position 1:17 of 'when'); write it as one, such as customer.matches(",
                "customer.matches('a' + 'b') ## the pattern of 'matches' is not a text in quotation marks (position 1:17 of 'when')",
                "matches(customer, customer) ## the pattern of 'matches' is not a text in quotation marks (position 1:8 of 'when')",
                "customer.matches('((a{100}){100}){100}') ## the pattern of 'matches' is too large when its repetitions are written out (position 1:17 of 'when'); repeat less",
                "customer.matches('(?:a?){600}') ## Regex pattern exceeds allowed program size. Allowed: 1000, Provided: 1202 (position 1:17 of 'when'); write a regular expression in RE2 syntax",
                "1 / 0 > lat ## division by zero (position 1:3 of 'when'); this fails for every alert",
                "lat > 1.0 / 0 ## division by zero (position 1:11 of 'when'); this fails for every alert",
                "total_online_payment_amount > 0.5 / (0.1 + 0.2 - 0.3) ## division by zero (position 1:35 of 'when')",
                "9223372036854775807 + 1 > 0 ## long overflow (position 1:21 of 'when'); this fails for every alert",
                "1e999 * 1e999 > lat ## a calculation has more than 1000 digits (position 1:7 of 'when'); this fails",
                "total_online_payment_amount < 1e4000 ## the number has more than 100 digits, or more than 3 in its exponent (position 1:31 of 'when'); write fewer",
                "lat < 1e99999999999 ## the number has more than 100 digits, or more than 3 in its exponent (position 1:7 of 'when')",
                "1e999 * 10 > lat ## a calculation has more than 100 digits, or more than 3 in its exponent (position 1:7 of 'when')",
                "count_transactions > 0777 ## 0777 begins with a zero, which means another base elsewhere, and nothing here (position 1:22 of 'when'); write 777",
                "count_transactions > -010 ## 010 begins with a zero, which means another base elsewhere, and nothing here (position 1:23 of 'when'); write 10",
                "count_transactions > 3 # && lat > 1 ## '#' begins no comment in a condition (position 1:24 of 'when'); leave it",
                "1.5 % 1.0 > 0.0 ## '%' does not take double and double (position 1:5 of 'when')",
                "window_end.getHours('Europe/Belgrad') < 23 ## \"Europe/Belgrad\" is no time zone (position 1:21 of 'when'); did you mean \"Europe/Belgrade\"?",
                "window_end.getDayOfWeek('Mars/Olympus') == 1 ## \"Mars/Olympus\" is no time zone (position 1:25 of 'when'); write a zone such as \"Europe/Belgrade\", or an offset such as \"+01:00\"",
                "window_end.getMinutes('') == 1 ## \"\" is no time zone (position 1:23 of 'when'); ",
                "window_end.getFullYear('+25:00') == 1 ## \"+25:00\" is no time zone (position 1:24 of 'when'); ",
                "window_end.getDate('utc+1 ') == 1 ## \"utc+1\" is no time zone (position 1:20 of 'when'); ",
                "window_end.getHours('Europe/' + 'Belgrad') < 23 ## \"Europe/Belgrad\" is no time zone (position 1:31 of 'when'); did you mean",
                "window_end.getMonth(lat > 1 ? 'UTC' : 'Mars/Olympus') == 1 ## \"Mars/Olympus\" is no time zone (position 1:39 of 'when'); "
            })
    void shouldSayWhatIsWrongWhereAndWhatToWrite(String when, String message) {
        InvalidRulesException thrown = catchThrowableOfType(
                InvalidRulesException.class, () -> RuleExamples.COMPILER.compile(RuleExamples.rule(when)));

        assertThat(thrown.problems()).hasSize(1);
        assertThat(thrown).message().startsWith("rule some-rule: " + message).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "speed > 900.0 ## undeclared reference 'speed' (position 1:1 of 'when'); did you mean speed_kmh?",
                "window_end > previous_time ## undeclared reference 'window_end' (position 1:1 of 'when'); only rules of kind window and velocity have it; known here: customer, distance_km, elapsed, last_event_time, lat, lon, previous_lat, previous_lon, previous_time, rule, speed_kmh, total_in_store_payment_amount, total_online_payment_amount, true, false",
                "count_transactions > 2 ## undeclared reference 'count_transactions' (position 1:1 of 'when'); only rules of kind window and velocity have it; ",
                "elapsed < 3 ## '<' does not take duration and int (position 1:9 of 'when'); write the other side as a duration, such as duration(\"90m\")",
                "elapsed.getHours < 3 ## type 'google.protobuf.Duration' does not support field selection (position 1:8 of 'when'); see the variables: customer, distance_km, ",
                "distance_km ## the expression is a double, not a condition (position 1:1 of 'when'); compare it, as in speed_kmh > 900.0",
                "`` ## when: is empty; write a condition, such as speed_kmh > 900.0"
            })
    void shouldNameTheVariablesOfTravel(String when, String message) {
        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(RuleExamples.travel(when)))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageStartingWith("rule far: " + message);
    }

    @Test
    void shouldSayWhichRulesHaveTheVariablesOfTravel() {
        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(RuleExamples.rule("distance_km > 3.0")))
                .hasMessageStartingWith("rule some-rule: undeclared reference 'distance_km' (position 1:1 of 'when'); "
                        + "only rules of kind travel have it; known here: count_transactions, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getDate",
                "getDayOfMonth",
                "getDayOfWeek",
                "getDayOfYear",
                "getFullYear",
                "getHours",
                "getMilliseconds",
                "getMinutes",
                "getMonth",
                "getSeconds"
            })
    void shouldCheckTheZoneOfEveryFunctionThatTakesOne(String function) {
        RuleExamples.COMPILER.compile(RuleExamples.rule("window_end." + function + "('Europe/Belgrade') >= 0"));

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(
                        RuleExamples.rule("window_end." + function + "('Europe/Belgrad') >= 0")))
                .message()
                .contains("\"Europe/Belgrad\" is no time zone (position 1:%d of 'when')"
                        .formatted("window_end.(".length() + function.length() + 1));
    }

    @Test
    void shouldReportEveryFaultOfACondition() {
        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(
                        RuleExamples.rule("lonn > 1.0\n&& customer > 3\n&& cout_transactions > 1")))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(3)
                        .anyMatch(line -> line.contains("(position 1:1 of 'when')"))
                        .anyMatch(line -> line.contains("(position 2:13 of 'when')"))
                        .anyMatch(line -> line.contains("(position 3:4 of 'when')")));
    }

    @Test
    void shouldNotReadAConditionThatIsTooLong() {
        String when = "customer == '" + "\\n".repeat(500_000) + "'";

        assertThatThrownBy(() -> RuleExamples.COMPILER.compile(RuleExamples.rule(when)))
                .hasMessage("rule some-rule: the condition is too long or nested too deeply (position 1:1 of 'when'); "
                        + "keep to 4096 characters and 1000 operations, and split the rule");
    }

    @Test
    void shouldNotCompileAPatternThatNestsDeeply() {
        String pattern = "(".repeat(1_000) + ")".repeat(1_000);

        assertThatThrownBy(
                        () -> RuleExamples.COMPILER.compile(RuleExamples.rule("customer.matches('" + pattern + "')")))
                .hasMessageStartingWith("rule some-rule: the pattern of 'matches' is too large when its repetitions");
    }

    @ParameterizedTest
    @CsvSource({
        "(,),5000",
        "'lat > 1 && ',true,600",
        "1 + ,1 > 0,1500",
        "!,true,4095",
        "1 + ,1 > 0,490",
        "0.1 + ,0.1 > 0,490",
        "lat + ,lat > 0.5,490"
    })
    void shouldSettleHugeConditionsQuicklyOnASmallStack(String repeated, String end, int times) throws Exception {
        String when = repeated.repeat(times) + (end.equals(")") ? "true" + end.repeat(times) : end);
        FutureTask<String> attempt = new FutureTask<>(() -> {
            try {
                return RuleExamples.COMPILER
                        .compile(RuleExamples.rule(when))
                        .matches(RuleExamples.candidate())
                        .toString();
            } catch (InvalidRulesException e) {
                return e.getMessage();
            }
        });

        new Thread(null, attempt, "small-stack", 512 << 10).start();

        assertThat(attempt.get(120, TimeUnit.SECONDS)).isNotEmpty();
    }
}
