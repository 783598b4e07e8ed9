package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void shouldReadARuleWithItsDefaults() {
        RuleFile file = RuleFile.parse("- {id: a, window: {size: PT1H}, when: lat > 1}", "rules.yaml");

        assertThat(file.rules(RuleExamples.COMPILER))
                .containsExactly(new RuleDefinition("a", "", new RuleWindow(HOUR, HOUR), true, List.of(), "lat > 1"));
    }

    @Test
    void shouldReadEveryKeyOfARule() {
        RuleFile file = RuleFile.parse("""
                - id: a
                  description: >
                    Some
                    text
                  window: {size: PT2H, slide: PT1H}
                  enabled: false
                  transaction-types: [grocery, "1"]
                  when: |
                    lat > 1
                """, "rules.yaml");

        assertThat(file.rules(RuleExamples.COMPILER))
                .containsExactly(new RuleDefinition(
                        "a",
                        "Some text",
                        new RuleWindow(Duration.ofHours(2), HOUR),
                        false,
                        List.of("grocery", "1"),
                        "lat > 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "- {id: a, window: {size: PT1H}, whn: lat > 1, when: lat > 1} ## r.yaml:1:33: rule a: whn: unknown key; ",
                "- {id: a, window: {size: PT1H, slid: PT1H}, when: lat > 1} ## r.yaml:1:32: rule a: window.slid: unknown key; did you mean slide?",
                "- {window: {size: PT1H}, when: lat > 1} ## r.yaml:1:3: rule 1: has no id; add \"id: ...\"",
                "- {id: a, when: lat > 1} ## r.yaml:1:3: rule a: has no window; add \"window: ...\"",
                "- {id: a, window: {}, when: lat > 1} ## r.yaml:1:19: rule a: window: has no size; add \"size: ...\"",
                "- {id: a, window: {size: PT1H}} ## r.yaml:1:3: rule a: has no when; add \"when: ...\"",
                "- {id: a, window: {size: 10h}, when: lat > 1} ## r.yaml:1:26: rule a: window.size: \"10h\" is not an ISO-8601 duration; write PT10H",
                "- {id: a, window: {size: PT90M}, when: lat > 1} ## r.yaml:1:26: rule a: window.size: PT1H30M is not a whole number",
                "- {id: a, window: PT1H, when: lat > 1} ## r.yaml:1:19: rule a: window: is a single value where keys with values are wanted",
                "- {id: a, window: {size: PT1H}, enabled: yes, when: lat > 1} ## r.yaml:1:42: rule a: enabled: \"yes\" is neither true nor false; write true",
                "- {id: a, window: {size: PT1H}, transaction-types: x, when: lat > 1} ## r.yaml:1:52: rule a: transaction-types: is a single value where a list is wanted",
                "- {id: a, window: {size: PT1H}, when: } ## r.yaml:1:38: rule a: when: has no value; write one",
                "- {id: a, window: {size: PT1H}, when: [x]} ## r.yaml:1:39: rule a: when: is a list where one value is wanted",
                "- {id: A, window: {size: PT1H}, when: lat > 1} ## r.yaml:1:8: rule A: id: is not 1 to 63 of a-z",
                "- {id: a, window: {size: PT1H}, when: lat > lun} ## r.yaml:1:45: rule a: undeclared reference 'lun' (position 1:7 of 'when'); did you mean lon?",
                "- 5 ## r.yaml:1:3: rule 1: is a single value where keys with values are wanted",
                "id: a ## r.yaml:1:1: is a group of keys where a list is wanted",
                "`` ## r.yaml: holds no rules; write a list of them, or [] for none",
                "- [ ## r.yaml:1:4: not valid YAML: "
            })
    void shouldReportMistakesWithTheirPlaces(String source, String problem) {
        assertThat(RuleFile.parse(source, "r.yaml").problems(RuleExamples.COMPILER))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void shouldReportAllProblemsOfAllRulesAtOnce() {
        RuleFile file = RuleFile.parse("""
                - id: one
                  window: {size: 10h}
                  when: >
                    lat > 1
                    & lon > 2
                - id: two
                  window: {size: PT10H}
                  when: >   # around Belgrade
                    lat > 1.0 &&
                    lonn > 2.0
                - id: two
                  window: {size: PT30H}
                  when: lat
                """, "rules.yaml");

        assertThatThrownBy(() -> file.rules(RuleExamples.COMPILER))
                .isInstanceOf(InvalidRulesException.class)
                .message()
                .satisfies(
                        message -> assertThat(message.lines())
                                .containsExactly(
                                        "rules.yaml:2:18: rule one: window.size: \"10h\" is not an ISO-8601 duration; write PT10H",
                                        "rules.yaml:5:5: rule one: a single '&' is no operator (position 1:9 of 'when'); write &&",
                                        "rules.yaml:10:5: rule two: undeclared reference 'lonn' (position 1:14 of 'when'); did you mean lon?",
                                        "rules.yaml:11:7: rule two: id: is taken by the rule at rules.yaml:6:3; give each rule an id of its own",
                                        "rules.yaml:12:18: rule two: window.size: PT30H is longer than slices are kept (retain PT24H); write at most PT24H",
                                        "rules.yaml:13:9: rule two: the expression is a double, not a condition (position 1:1 of 'when'); compare it, as in count_transactions >= 3"));
    }

    @Test
    void shouldReportAFileThatIsNotThere() {
        assertThat(RuleFile.read(Path.of("no-such-rules.yaml")).problems(RuleExamples.COMPILER))
                .singleElement()
                .hasToString("no-such-rules.yaml: there is no such file; check the path");
    }
}
