package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleJsonTest {
    private static final Duration HOUR = Duration.ofHours(1);

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(
                        new RuleDefinition("a", "", new RuleWindow(HOUR, HOUR), true, List.of(), "lat > 1"),
                        "{\"id\":\"a\",\"window\":{\"size\":\"PT1H\"},\"when\":\"lat > 1\"}"),
                Arguments.of(
                        new RuleDefinition(
                                "b",
                                "why",
                                RuleKind.WINDOW,
                                new RuleWindow(Duration.ofDays(1), HOUR),
                                false,
                                List.of("x", "y"),
                                Emission.ON_MATCH,
                                RuleExamples.WINDOW_START,
                                "customer == \"Ana\""),
                        "{\"id\":\"b\",\"description\":\"why\",\"window\":{\"size\":\"PT24H\",\"slide\":\"PT1H\"},"
                                + "\"enabled\":false,\"transaction-types\":[\"x\",\"y\"],\"emit\":\"on-match\","
                                + "\"effective-from\":\"2026-10-28T10:00:00Z\",\"when\":\"customer == \\\"Ana\\\"\"}"),
                Arguments.of(
                        RuleExamples.velocity(HOUR),
                        "{\"id\":\"fast\",\"kind\":\"velocity\",\"within\":\"PT1H\",\"when\":\"count_transactions > 5\"}"),
                Arguments.of(
                        RuleExamples.travel("speed_kmh > 9.0"),
                        "{\"id\":\"far\",\"kind\":\"travel\",\"when\":\"speed_kmh > 9.0\"}"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void shouldWriteOneLineThatLeavesTheDefaultsOutAndReadsTheSame(RuleDefinition rule, String json) {
        assertThat(RuleJson.write(rule)).isEqualTo(json);
        assertThat(read(rule.id(), json))
                .isInstanceOfSatisfying(
                        RuleReading.Accepted.class,
                        accepted -> assertThat(accepted.rule().definition()).isEqualTo(rule));
    }

    @Test
    void shouldReadPrettyJsonWithEscapes() {
        String json = """
                {
                \t"id": "\\u0061",\r
                \t"window": { "size": "PT1H", "slide": null },
                \t"when": "customer == '\\ud83d\\ude00\\/'\\n&& lat > 1"
                }
                """;
        String withoutSlide = json.replace(", \"slide\": null", "");

        assertThat(read("a", json))
                .isEqualTo(rejected("value:3:39: window.slide: has no value; write one, or leave the key out"));
        assertThat(read("a", withoutSlide))
                .isInstanceOfSatisfying(
                        RuleReading.Accepted.class,
                        accepted -> assertThat(accepted.rule().definition().when())
                                .isEqualTo("customer == '\ud83d\ude00/'\n&& lat > 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "{'id': 'a', 'window': {'size': '10h'}, 'when': 'lat > 1'} ## value:1:32: window.size: \"10h\" is not an ISO-8601 duration; write PT10H",
                "{'id': 'a', 'window': 'PT1H', 'when': 'lat > 1'} ## value:1:23: window: is a single value where an object is wanted; write {\"key\": \"value\"}",
                "{'id': 'a', 'window': {'size': 'PT30H'}, 'when': 'lat > 1'} ## value:1:32: window.size: PT30H is longer than slices are kept (retain PT24H); write at most PT24H",
                "{'id': 'a', 'kind': 'velocity', 'within': 'PT10M', 'when': 'lat > 1'} ## value:1:43: within: PT10M is not a whole number of slices (slice PT1H); set slice: PT10M in the job's configuration, or write PT1H or another multiple of PT1H here",
                "{'id': 'a', 'window': {'size': 'PT1H'}} ## value:1:1: has no when; add \"when\": ...",
                "{'id': 'a', 'window': {'size': 'PT1H'}, 'when': 'lat > 1', 'when': 'lat > 2'} ## value:1:60: when: is written twice; remove this one, or the one at value:1:41",
                "{'id': 'a', 'window': {'size': 'PT1H'}, 'when': 'lat > 1', 'transactiontypes': []} ## value:1:60: transactiontypes: unknown key; did you mean transaction-types?",
                "{'id': 'a', 'window': {'size': 'PT1H'}, 'when': 'lat > lun'} ## value:1:56: undeclared reference 'lun' (position 1:7 of 'when'); did you mean lon?",
                "{'id': 'a', 'window': {'size': 'PT1H'}, 'when': 'lat >\\\\n lun'} ## value:1:49: undeclared reference 'lun' (position 2:2 of 'when'); did you mean lon?",
                "{'id': 'a', 'window': {'size': 'PT1H'}, 'when': 'count_transactions'} ## value:1:50: the expression is an int, not a condition (position 1:1 of 'when'); compare it, as in count_transactions >= 3",
                "{'id': 'b', 'window': {'size': 'PT1H'}, 'when': 'lat > 1'} ## value:1:8: id: the record's key is \"a\", not \"b\"; publish the rule under its id",
                "{'id': 'A', 'window': {'size': 'PT1H'}, 'when': 'lat > 1'} ## value:1:8: id: the record's key is \"a\", not \"A\"; publish the rule under its id\\nvalue:1:8: id: is not 1 to 63 of a-z, 0-9 and hyphens; write one such as in-store-over-online",
                "{'id': 'b', 'kind': 'travel', 'emit': 'on-match', 'when': 'speed > 1.0'} ## value:1:31: emit: does not belong to a rule of kind travel, which has no window to wait for; remove it\\nvalue:1:8: id: the record's key is \"a\", not \"b\"; publish the rule under its id\\nvalue:1:60: undeclared reference 'speed' (position 1:1 of 'when'); did you mean speed_kmh?",
                "[{'id': 'a'}] ## value:1:1: is a list where one JSON object is wanted; write {\"key\": \"value\"}",
                "`` ## value: is empty; write one JSON object",
                "id: a ## value:1:3: not valid JSON: Unrecognized token 'id': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'); check the quotation marks, the commas and the brackets here"
            })
    void shouldReportEveryMistakeWithItsPlace(String source, String reasons) {
        String json = source.replace('\'', '"').replace("\\\\", "\\");

        assertThat(read("a", json)).isEqualTo(rejected(reasons.split("\\\\n")));
    }

    @Test
    void shouldReportARecordWithoutAKey() {
        assertThat(read("", RuleJson.write(RuleExamples.rule("true"))))
                .isEqualTo(rejected("value:1:7: id: the record has no key; publish the rule under its id"));
    }

    @Test
    void shouldKeepTheReasonsShortWhateverTheMistakes() {
        String json = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"k" + i + "\": 1")
                .collect(Collectors.joining(",", "{\"id\": \"a\", \"window\": {\"size\": \"PT1H\"}, ", "}"));

        assertThat(read("a", json))
                .isInstanceOfSatisfying(
                        RuleReading.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .hasSize(21)
                                .endsWith("and 2981 more like these")
                                .allSatisfy(reason -> assertThat(reason).hasSizeLessThan(1_010)));
    }

    @Test
    void shouldRejectWhatIsTooLarge() {
        String json = RuleJson.write(RuleExamples.rule("true")) + " ".repeat(RuleJson.LARGEST);

        assertThat(read("some-rule", json)).isEqualTo(rejected("value: is larger than 64 KiB; shorten it"));
    }

    private static RuleReading read(String key, String json) {
        return RuleJson.read(key, json.getBytes(StandardCharsets.UTF_8), RuleExamples.COMPILER);
    }

    private static RuleReading rejected(String... reasons) {
        return new RuleReading.Rejected(List.of(reasons));
    }
}
