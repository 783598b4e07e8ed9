package io.spendwatch.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k: one two!                        | f.yaml:1:11",
                "k: 'it''s two!'                    | f.yaml:1:14",
                "k: \"one two!\"                    | f.yaml:1:12",
                "k: >  # folded\\n  one\\n  two!\\n | f.yaml:3:6",
                "'k: |\\n  one\\n\\n    two!\\n'    | f.yaml:4:8",
                "k: one\\n  two!                    | f.yaml:2:6",
                "k: \"\u00e9\ud83d\ude00 two!\"      | f.yaml:1:11",
                "k: \"\\\\x6fne two!\"              | f.yaml:1:4"
            })
    void shouldFindTheExclamationMarkInTheFile(String escaped, String place) {
        String source = escaped.replace("\\n", "\n").replace("\\\\", "\\");
        List<Problem> problems = new ArrayList<>();

        Optional<YamlValue> value = YamlDocument.parse(source, "f.yaml", problems)
                .flatMap(YamlValue::mapping)
                .flatMap(mapping -> mapping.find("k"));

        String text = value.flatMap(YamlValue::text).orElseThrow();
        int offset = text.codePointCount(0, text.indexOf('!'));
        assertThat(value.orElseThrow().places().at(offset)).isEqualTo(place);
    }
}
