package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDocumentTest {
    private final List<Problem> problems = new ArrayList<>();

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("a: [1", "f.yaml:1:6: not valid YAML: expected ',' or ']'"),
                Arguments.of("a: 1\n\tb: 2", "f.yaml:2:1: not valid YAML: a tab indents; write spaces"),
                Arguments.of("a: b: c", "f.yaml:1:5: not valid YAML: mapping values are not allowed"),
                Arguments.of("a: \"x", "f.yaml:1:6: not valid YAML: "),
                Arguments.of("a: \u0000", "f.yaml: not valid YAML: "),
                Arguments.of("!-i%0", "f.yaml:1:1: a tag (!name) that begins or ends with a space"),
                Arguments.of("a: !i%20 [1]", "f.yaml:1:4: a tag (!name) that begins or ends with a space"),
                Arguments.of(
                        "a: !x",
                        "f.yaml:1:4: '!' begins a tag in YAML, which means nothing here; put a text that begins"),
                Arguments.of(
                        "a: !(b > 3)", "f.yaml:1:4: not valid YAML: '!' begins a tag; put a text that begins with it"),
                Arguments.of("a: !b.c(\"d\")", "f.yaml:1:4: not valid YAML: '!' begins a tag; "),
                Arguments.of("- č: 1\n- a: !x [1]", "f.yaml:2:6: '!' begins a tag in YAML"),
                Arguments.of("a: *x", "f.yaml:1:4: aliases (*name) are not supported; write the value again, or put"),
                Arguments.of(
                        "a: *x > 3", "f.yaml:1:4: aliases (*name) are not supported; write the value again, or put"),
                Arguments.of(
                        "a: &x b > 3", "f.yaml:1:4: '&' begins an anchor in YAML, which means nothing here; put a"),
                Arguments.of("a: &x", "f.yaml:1:4: '&' begins an anchor in YAML"),
                Arguments.of("a: && b", "f.yaml:1:4: not valid YAML: '&' begins an anchor; put a text"),
                Arguments.of("a: %b", "f.yaml:1:4: not valid YAML: no value begins with '%'; put a text"),
                Arguments.of("a: @b", "f.yaml:1:4: not valid YAML: no value begins with '@'; put a text"),
                Arguments.of("a: `b`", "f.yaml:1:4: not valid YAML: no value begins with '`'; put a text"),
                Arguments.of("- a: - b", "f.yaml:1:6: not valid YAML: '- ' begins an item of a list; put a text"),
                Arguments.of("a: ? b", "f.yaml:1:4: not valid YAML: '? ' begins a key; put a text"),
                Arguments.of("a: | b", "f.yaml:1:4: not valid YAML: after '|' the text begins in the next line"),
                Arguments.of("a: > b", "f.yaml:1:4: not valid YAML: after '>' the text begins in the next line"),
                Arguments.of("a: [1] == [1]", "f.yaml:1:4: not valid YAML: '[' begins a list; put a text"),
                Arguments.of("a: {} == {}", "f.yaml:1:4: not valid YAML: '{' begins a group of keys; put a text"),
                Arguments.of(
                        "a: \"b\" == c",
                        "f.yaml:1:4: not valid YAML: the value ends with its second quotation mark; put"),
                Arguments.of(
                        "a: 'b' == c",
                        "f.yaml:1:4: not valid YAML: the value ends with its second quotation mark; put"),
                Arguments.of(
                        "a: 'b\nc: 1", "f.yaml:2:5: not valid YAML: a quotation mark is not closed; add the second"),
                Arguments.of(
                        "a: b >\n3\nc: 1", "f.yaml:2:1: not valid YAML: this is no key, nor the rest of the value"),
                Arguments.of("a: &x 1\nb: *x", "f.yaml:2:4: aliases (*name) are not supported"),
                Arguments.of("a: 1\n---\nb: 2", "f.yaml:2:1: a second document; keep one to a file"),
                Arguments.of("[".repeat(50_000), "f.yaml:1:21: nested deeper than 20 levels; flatten it"),
                Arguments.of("a: {b: ".repeat(50_000), "f.yaml:"),
                Arguments.of("x".repeat(2_000_000), "f.yaml"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldReportWhatIsNotAcceptable(String source, String problem) {
        assertThat(YamlDocument.parse(source, "f.yaml", problems)).isEmpty();

        assertThat(problems).singleElement().asString().startsWith(problem).doesNotContain("\n");
    }

    @Test
    void shouldNotShowTheDocumentInMessages() {
        YamlDocument.parse("password: hunter2: x", "f.yaml", problems);

        assertThat(problems).singleElement().asString().doesNotContain("hunter2");
    }

    @Test
    void shouldReportARepeatedKeyWithBothPlaces() {
        Optional<YamlMapping> mapping = YamlDocument.parse("a: 1\nb:\n  c: 1\n  c: 2\n", "f.yaml", problems)
                .flatMap(YamlValue::mapping)
                .flatMap(root -> root.find("b"))
                .flatMap(YamlValue::mapping);

        assertThat(mapping).isPresent();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("f.yaml:4:3: b.c: is written twice; remove this one, or the one at f.yaml:3:3");
    }

    @Test
    void shouldReportAKeyThatIsNoName() {
        assertThat(YamlDocument.parse("[a, b]: 1", "f.yaml", problems).flatMap(YamlValue::mapping))
                .isPresent();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("f.yaml:1:1: a key is a list or a group of keys; write a name");
    }

    @Test
    void shouldTakeAnEmptyDocumentForNothing() {
        assertThat(YamlDocument.parse("# nothing\n", "f.yaml", problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldReportAFileThatIsNotThere() {
        assertThat(YamlDocument.read(Path.of("no-such-file.yaml"), problems)).isEmpty();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("no-such-file.yaml: there is no such file; check the path");
    }
}
