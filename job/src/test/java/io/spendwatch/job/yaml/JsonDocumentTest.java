package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
    private static final int LARGEST = 64 << 10;

    private final List<Problem> problems = new ArrayList<>();

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "value: is empty; write one JSON object"),
                Arguments.of(" \n\t ", "value: is empty; write one JSON object"),
                Arguments.of("[{}]", "value:1:1: is a list where one JSON object is wanted; write {"),
                Arguments.of("5", "value:1:1: is a single value where one JSON object is wanted; write {"),
                Arguments.of("null", "value:1:1: is a single value where one JSON object is wanted"),
                Arguments.of("{} {}", "value:1:4: not valid JSON: something follows the object; remove it"),
                Arguments.of("{}}", "value:1:3: not valid JSON: Unexpected close marker '}'"),
                Arguments.of("{\"a\": 1", "value:1:8: not valid JSON: it ends too early; close the"),
                Arguments.of("{\"a\": \"x", "value:1:9: not valid JSON: it ends too early; close the"),
                Arguments.of("id: a", "value:1:3: not valid JSON: Unrecognized token 'id'"),
                Arguments.of("- id: a", "value:1:2: not valid JSON: "),
                Arguments.of("{id: 1}", "value:1:2: not valid JSON: "),
                Arguments.of("{'id': 1}", "value:1:2: not valid JSON: "),
                Arguments.of("{\"a\": 1,}", "value:1:9: not valid JSON: "),
                Arguments.of("{\"a\": NaN}", "value:1:10: not valid JSON: Non-standard token 'NaN'; check"),
                Arguments.of("{\"a\": 01}", "value:1:8: not valid JSON: "),
                Arguments.of("{\n  // why\n}", "value:2:3: not valid JSON: "),
                Arguments.of("{\"a\": \"x\ty\"}", "value:1:9: not valid JSON: "),
                Arguments.of("{\"a\": \"x\ny\"}", "value:1:9: not valid JSON: "),
                Arguments.of("{\"a\": \"\\x41\"}", "value:1:9: not valid JSON: "),
                Arguments.of("{\"a\": \"\\ud800\"}", "value:1:7: not valid JSON: Half of a surrogate pair; "),
                Arguments.of("\ufeff{}", "value:1:1: not valid JSON: "),
                Arguments.of(
                        "{\"a\": " + "[".repeat(20_000), "value:1:27: not valid JSON: nested deeper than 20 levels; "),
                Arguments.of(
                        "{\"a\": " + "1".repeat(5_000) + "}",
                        "value:1:5007: not valid JSON: a name or a number is too"),
                Arguments.of(
                        "{\"" + "a".repeat(60_000) + "\": 1}",
                        "value:1:50015: not valid JSON: a name or a number is too"),
                Arguments.of("\"" + "x".repeat(70_000) + "\"", "value: is larger than 64 KiB; shorten it"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldReportWhatIsNoJsonObject(String source, String problem) {
        assertThat(parse(source)).isEmpty();

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(problem)
                .doesNotContain("\n")
                .hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(bytes = {-61, -64})
    void shouldReportWhatIsNoUtf8(byte broken) {
        byte[] source = {'{', '"', broken, '"', '}'};

        assertThat(JsonDocument.parse(source, "value", LARGEST, problems)).isEmpty();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("value: is not valid UTF-8; write the text in UTF-8");
    }

    @Test
    void shouldTakeEverythingThatJsonPermits() {
        String source =
                "\t{\r\n\t\"k\"\t:\t\"\\u0041\\/\\\"\\\\\\b\\f\\n\\r\\t\\ud83d\\ude00\ud83d\ude00\u007f\\u0000\"}\r\n";

        assertThat(parse(source).flatMap(YamlValue::mapping).flatMap(mapping -> mapping.find("k")))
                .flatMap(YamlValue::text)
                .contains("A/\"\\\b\f\n\r\t\ud83d\ude00\ud83d\ude00\u007f\0");
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldReadNumbersAndFlagsAsTheyAreWrittenAndNullAsNothing() {
        YamlMapping mapping = parse("{\"a\": 1.50, \"b\": true, \"c\": null, \"d\": [\"x\", 2]}")
                .flatMap(YamlValue::mapping)
                .orElseThrow();

        assertThat(mapping.find("a").flatMap(YamlValue::text)).contains("1.50");
        assertThat(mapping.find("b").flatMap(YamlValue::text)).contains("true");
        assertThat(mapping.find("c").map(YamlValue::isEmpty)).contains(true);
        assertThat(mapping.find("d").flatMap(YamlValue::list).orElseThrow())
                .extracting(item -> item.text().orElseThrow())
                .containsExactly("x", "2");
    }

    @Test
    void shouldNameThePlaceInCodePoints() {
        YamlMapping mapping = parse("{\"\ud83d\ude00\":\r\n \"\u00e9\",\n\n  \"k\": \"a!\"}")
                .flatMap(YamlValue::mapping)
                .orElseThrow();

        assertThat(mapping.find("\ud83d\ude00").map(YamlValue::where)).contains("value:2:2");
        assertThat(mapping.find("k").map(YamlValue::where)).contains("value:4:8");
        assertThat(mapping.find("k").map(value -> value.places().at(1))).contains("value:4:10");
    }

    @Test
    void shouldSayHowToWriteJson() {
        YamlMapping mapping = parse("{\"a\": 1, \"a\": 2, \"b\": [], \"c\": {}}")
                .flatMap(YamlValue::mapping)
                .orElseThrow();

        mapping.require("d");
        assertThat(mapping.find("a").flatMap(YamlValue::list)).isEmpty();
        assertThat(mapping.find("b").flatMap(YamlValue::mapping)).isEmpty();
        assertThat(mapping.find("c").flatMap(YamlValue::text)).isEmpty();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "value:1:10: a: is written twice; remove this one, or the one at value:1:2",
                        "value:1:1: has no d; add \"d\": ...",
                        "value:1:7: a: is a single value where a list is wanted; write [\"first\", \"second\"]",
                        "value:1:23: b: is a list where an object is wanted; write {\"key\": \"value\"}",
                        "value:1:32: c: is a group of keys where one value is wanted; write \"key\": \"value\"");
    }

    @Test
    void shouldShowALongKeyOnOneShortLine() {
        parse("{\"a\\nb" + "c".repeat(40_000) + "\": 1}")
                .flatMap(YamlValue::mapping)
                .orElseThrow()
                .allow(List.of("abc"));

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("value:1:2: a bccc")
                .endsWith("ccc...: unknown key; the only one here is abc")
                .hasSizeLessThan(150);
    }

    private Optional<YamlValue> parse(String source) {
        return JsonDocument.parse(source.getBytes(StandardCharsets.UTF_8), "value", LARGEST, problems);
    }
}
