package io.spendwatch.local.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputShapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "step,type,amount ~ CSV",
                "1;PAYMENT;9,5 ~ CSV",
                "\"customer\",\"amount\" ~ CSV",
                "[{\"customer\": \"Ana\"}, ~ JSON_ARRAY",
                "{ ~ PRETTY_JSON",
                "\"{\\\"customer\\\": \\\"Ana\\\"}\" ~ JSON_TEXT",
                "<?xml version=\"1.0\"?> ~ XML",
                "{\"before\": null, \"after\": {\"customer\": \"Ana\"}, \"op\": \"c\"} ~ CHANGE_EVENTS",
                "{\"schema\": {\"fields\": []}, \"payload\": {\"before\": null, \"after\": {}}} ~ CHANGE_EVENTS",
                "{\"op\": \"u\", \"after\": {\"customer\": \"cut of ~ CHANGE_EVENTS"
            })
    void shouldRecogniseTexts(String text, InputShape shape) {
        assertThat(InputShapes.of(text.getBytes(StandardCharsets.UTF_8))).contains(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800, GZIP",
        "28b52ffd04, ZSTD",
        "fd377a585a00, XZ",
        "425a6839, BZIP2",
        "504b0304, ZIP",
        "50415231, PARQUET",
        "4f5243, ORC",
        "4f626a01, AVRO",
        "0000000001027b, CONFLUENT",
        "fffe7b00, UTF_16",
        "feff007b, UTF_16",
        "7b002200, UTF_16",
        "007b0022, UTF_16",
        "efbbbf7b7d, BYTE_ORDER_MARK"
    })
    void shouldRecogniseBytes(String hexadecimal, InputShape shape) {
        assertThat(InputShapes.of(HexFormat.of().parseHex(hexadecimal))).contains(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{\"customer\": \"Ana, Bo\", \"lat\": 1}",
                "{\"after\": 1}",
                "{\"deep\": {\"before\": 1, \"after\": 2}}"
            })
    void shouldSayNothingOfWhatItDoesNotKnow(String text) {
        assertThat(InputShapes.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void shouldNameACommandThatAShellUnderstands() {
        assertThat(InputShape.JSON_ARRAY.ofFile("data/my events.json"))
                .isEqualTo("data/my events.json is a JSON array, and each line has to be one JSON object: try"
                        + " jq -c '.[]' 'data/my events.json' > 'data/my events.new.jsonl'");
        assertThat(InputShape.GZIP.ofFile("events.jsonl")).endsWith("try mv events.jsonl events.jsonl.gz");
        assertThat(InputShape.CONFLUENT.ofTopic("transactions-data-0")).contains("magic byte 0", "JsonConverter");
    }
}
