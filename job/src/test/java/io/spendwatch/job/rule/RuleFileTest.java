package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.yaml.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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

    @Test
    void shouldReadTheKeysOfEachKind() {
        RuleFile file = RuleFile.parse("""
                - {id: a, kind: window, window: {size: PT2H}, emit: on-match, when: lat > 1}
                - {id: b, kind: velocity, within: PT3H, transaction-types: [x], emit: on-close, when: lat > 1}
                - id: c
                  kind: travel
                  enabled: false
                  effective-from: 2026-10-28T13:00:00.5+01:00
                  when: speed_kmh > 900
                """, "rules.yaml");

        assertThat(file.rules(RuleExamples.COMPILER))
                .containsExactly(
                        new RuleDefinition(
                                "a",
                                "",
                                RuleKind.WINDOW,
                                new RuleWindow(Duration.ofHours(2), Duration.ofHours(2)),
                                true,
                                List.of(),
                                Emission.ON_MATCH,
                                RuleDefinition.UNSAID,
                                "lat > 1"),
                        new RuleDefinition(
                                "b",
                                "",
                                RuleKind.VELOCITY,
                                RuleWindow.slidingBySlice(Duration.ofHours(3)),
                                true,
                                List.of("x"),
                                Emission.ON_CLOSE,
                                RuleDefinition.UNSAID,
                                "lat > 1"),
                        new RuleDefinition(
                                "c",
                                "",
                                RuleKind.TRAVEL,
                                RuleWindow.NONE,
                                false,
                                List.of(),
                                Emission.ON_CLOSE,
                                Instant.parse("2026-10-28T12:00:00.5Z"),
                                "speed_kmh > 900"));
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
                "- {id: a, kind: speed, within: PT1H, when: nonsense} ## r.yaml:1:17: rule a: kind: there is no \"speed\"; write one of window, velocity, travel",
                "- {id: a, within: PT1H, when: lat > 1} ## r.yaml:1:11: rule a: within: does not belong to a rule of kind window; write kind: velocity, or a window in its place",
                "- {id: a, kind: window, window: {size: PT1H}, within: PT1H, when: lat > 1} ## r.yaml:1:47: rule a: within: does not belong to a rule of kind window; ",
                "- {id: a, kind: velocity, window: {size: PT1H}, when: lat > 1} ## r.yaml:1:27: rule a: window: does not belong to a rule of kind velocity; write within in its place, such as within: PT10M",
                "- {id: a, kind: velocity, when: lat > 1} ## r.yaml:1:3: rule a: has no within; add \"within: ...\"",
                "- {id: a, kind: velocity, within: 10 min, when: lat > 1} ## r.yaml:1:35: rule a: within: \"10 min\" is not an ISO-8601 duration; write PT10M",
                "- {id: a, kind: velocity, within: PT10M, when: lat > 1} ## r.yaml:1:35: rule a: within: PT10M is not a whole number of slices (slice PT1H); set slice: PT10M",
                "- {id: a, kind: velocity, wthin: PT1H, within: PT1H, when: lat > 1} ## r.yaml:1:27: rule a: wthin: unknown key; ",
                "- {id: a, kind: travel, window: {size: PT1H}, when: lat > 1} ## r.yaml:1:25: rule a: window: does not belong to a rule of kind travel, which looks at two transactions; remove it",
                "- {id: a, kind: travel, within: PT1H, when: lat > 1} ## r.yaml:1:25: rule a: within: does not belong to a rule of kind travel, which looks at two transactions; remove it",
                "- {id: a, kind: travel, transaction-types: [x], when: lat > 1} ## r.yaml:1:25: rule a: transaction-types: does not belong to a rule of kind travel, which looks at transactions of every type; remove it",
                "- {id: a, kind: travel, emit: on-match, when: lat > 1} ## r.yaml:1:25: rule a: emit: does not belong to a rule of kind travel, which has no window to wait for; remove it",
                "- {id: a, kind: travel, when: speed > 1.0} ## r.yaml:1:31: rule a: undeclared reference 'speed' (position 1:1 of 'when'); did you mean speed_kmh?",
                "- {id: a, window: {size: PT1H}, emit: onmatch, when: lat > 1} ## r.yaml:1:39: rule a: emit: there is no \"onmatch\"; write one of on-close, on-match",
                "- {id: a, window: {size: PT1H}, effective-from: 2026-10-28, when: lat > 1} ## r.yaml:1:49: rule a: effective-from: \"2026-10-28\" is not an RFC 3339 time; write 2026-10-28T00:00:00Z",
                "- 5 ## r.yaml:1:3: rule 1: is a single value where keys with values are wanted",
                "id: a ## r.yaml:1:1: is a group of keys where a list is wanted",
                "`` ## r.yaml: holds no rules; write a list of them, or [] for none",
                "- {id: a, window: {size: PT1H}, when: {lat: 1}} ## r.yaml:1:39: rule a: when: is a group of keys where one value is wanted; write \"key: value\"; put a text that begins with a bracket",
                "- [ ## r.yaml:1:4: not valid YAML: "
            })
    void shouldReportMistakesWithTheirPlaces(String source, String problem) {
        assertThat(RuleFile.parse(source, "r.yaml").problems(RuleExamples.COMPILER).stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")))
                .startsWith(problem)
                .hasLineCount(1);
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
    void shouldCheckTheConditionOfARuleThatIsNotComplete() {
        String source = "- {id: a, kind: travel, enabled: no, when: speed > 1.0}";

        assertThat(RuleFile.parse(source, "r.yaml").problems(RuleExamples.COMPILER))
                .extracting(Problem::toString)
                .containsExactly(
                        "r.yaml:1:34: rule a: enabled: \"no\" is neither true nor false; write false",
                        "r.yaml:1:44: rule a: undeclared reference 'speed' (position 1:1 of 'when'); did you mean speed_kmh?");
    }

    @Test
    void shouldNameARuleOnOneShortLine() {
        String source = "- {id: \"a\\nb" + "x".repeat(100_000) + "\", window: {size: PT1H}, when: lat > 1}";

        assertThat(RuleFile.parse(source, "r.yaml").problems(RuleExamples.COMPILER))
                .singleElement()
                .asString()
                .startsWith("r.yaml:1:8: rule a bxxx")
                .endsWith("xxx...: id: is not 1 to 63 of a-z, 0-9 and hyphens; write one such as in-store-over-online")
                .hasSizeLessThan(200);
    }

    @Test
    void shouldSayThatACommentEndsAConditionThatIsWrong() {
        String source = """
                - id: a
                  window: {size: PT1H}
                  when: customer == "č #1" && lat > 1.0
                - {id: b, window: {size: PT1H}, when: lat > 1.0} # north
                - id: c
                  window: {size: PT1H}
                  when: lat > 1.0 # north
                - id: d
                  window: {size: PT1H}
                  when: >
                    lat > 1.0
                    # && lon > 1.0
                """;

        assertThat(RuleFile.parse(source, "r.yaml").problems(RuleExamples.COMPILER))
                .extracting(Problem::toString)
                .containsExactly(
                        "r.yaml:3:21: rule a: a text is not closed (position 1:13 of 'when'); add the missing quotation mark",
                        "r.yaml:3:24: rule a: when: ends before this '#', which begins a comment in YAML; if the condition goes on, put it in quotation marks",
                        "r.yaml:12:5: rule d: '#' begins no comment in a condition (position 1:11 of 'when'); leave it and what follows it in its line out");
    }

    @Test
    void shouldReportAFileThatIsNotThere() {
        assertThat(RuleFile.read(Path.of("no-such-rules.yaml")).problems(RuleExamples.COMPILER))
                .singleElement()
                .hasToString("no-such-rules.yaml: there is no such file; check the path");
    }
}
