package io.spendwatch.job.rule;

import static io.spendwatch.job.testing.FuzzingAssert.assertSurvived;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.testing.Fuzzing;
import io.spendwatch.job.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Millions of rules on demand; a few seconds of them in every build. */
class RulesFuzzIT {
    private static final List<String> SEEDS = List.of("""
            - id: in-store-over-online
              description: More spent in stores
              window: {size: PT10H, slide: PT1H}
              transaction-types: [travel, "café"]
              when: >
                total_online_payment_amount < total_in_store_payment_amount && count_transactions >= 3
                && lon > 20.20 && (lat < 44.91 || customer.startsWith("A"))
            """, """
            - id: hurried
              kind: travel
              when: speed_kmh > 900.0 && distance_km > 100.0
            - {id: often, kind: velocity, within: PT2H, emit: on-match, enabled: false, when: 'count_transactions > 10'}
            """);

    private static final List<byte[]> TOKENS = Stream.of(
                    "&&",
                    "||",
                    "!",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "?",
                    ":",
                    ",",
                    ".",
                    "'",
                    "\"",
                    "\\",
                    "- ",
                    "\n",
                    "  ",
                    "#",
                    "&a ",
                    "*a",
                    "<<",
                    "!!int",
                    "!x",
                    "%",
                    "|",
                    ">",
                    "==",
                    "<",
                    "in ",
                    "matches(",
                    "\"(a+)+$\"",
                    ".all(x, ",
                    "size(",
                    "timestamp(",
                    "1e400",
                    "9223372036854775808",
                    "0x",
                    "-",
                    "*",
                    "/ 0",
                    "% 0",
                    "null",
                    "true",
                    "PT1H",
                    "PT0S",
                    "-PT1H",
                    "P99999D",
                    "\u0000",
                    "\u00e9",
                    "\ud83d\ude00",
                    "customer",
                    "when: ",
                    "id: ")
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    /** A condition takes a millisecond to be compiled. */
    private static final int ONE_IN = 10;

    private static final int FEWEST_ANSWERS = 20;

    @Test
    void shouldSayWhatIsWrongWhateverIsWritten() {
        // when
        Fuzzing.Report report = new Fuzzing("rules", SEEDS, TOKENS, ONE_IN).run(input -> {
            RuleFile file = RuleFile.parse(new String(input, StandardCharsets.UTF_8), "rules.yaml");
            List<Problem> problems = file.problems(RuleExamples.COMPILER);
            for (Problem problem : problems) {
                if (problem.toString().lines().count() != 1) {
                    throw new IllegalStateException("not one line: " + problem);
                }
            }
            return problems.isEmpty() ? judged(file) : said(problems);
        });

        // then
        assertSurvived(report, FEWEST_ANSWERS);
    }

    private static String said(List<Problem> problems) {
        return problems.stream().map(Problem::what).collect(Collectors.joining("; "));
    }

    /** A rule that is accepted judges whatever comes, and fails at worst. */
    private static String judged(RuleFile file) {
        Alert candidate = RuleExamples.candidate();
        return file.rules(RuleExamples.COMPILER).stream()
                .filter(rule -> rule.kind() != RuleKind.TRAVEL)
                .map(rule -> RuleExamples.COMPILER
                        .compile(rule)
                        .matches(candidate)
                        .getClass()
                        .getSimpleName())
                .collect(Collectors.joining(" "));
    }
}
