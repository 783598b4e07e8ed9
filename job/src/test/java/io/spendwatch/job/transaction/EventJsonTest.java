package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final EventText EVENT = EventText.valid();

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null       | byte 0: expected a JSON object, found 'n'",
                "[]         | byte 0: expected a JSON object, found '['",
                "7          | byte 0: expected a JSON object, found '7'",
                "`  `       | byte 2: expected a JSON object, found the end of the value",
                "{          | byte 1: expected a field's name in double quotes, found the end of the value",
                "{]         | byte 1: expected a field's name in double quotes, found ']'",
                "{,}        | byte 1: expected a field's name in double quotes, found ','",
                "{a:1}      | byte 1: expected a field's name in double quotes, found 'a'",
                "{'a':1}    | byte 1: expected a field's name in double quotes, found '''",
                "{\"a       | byte 3: expected a string's closing quote, found the end of the value",
                "{\"a\"}    | byte 4: expected ':' after a field's name, found '}'",
                "{\"a\":    | byte 5: expected a JSON value, found the end of the value",
                "{\"a\":}   | byte 5: expected a JSON value, found '}'",
                "{\"a\":1   | byte 6: expected ',' or '}', found the end of the value",
                "{\"a\":1]  | byte 6: expected ',' or '}', found ']'",
                "{\"a\":1,} | byte 7: expected a field's name in double quotes, found '}'",
                "{} x       | byte 3: expected nothing after the object, found 'x'",
                "{}{}       | byte 2: expected nothing after the object, found '{'",
                "{\"lat\":} | lat: byte 7: expected a JSON value, found '}'",
                "{\"lat\":NaN} | lat: byte 7: expected a JSON value, found 'N'",
                "{\"lat\":-} | lat: byte 8: expected a digit, found '}'",
                "{\"customer\":\"A} | customer: byte 15: expected a string's closing quote, found the end of the value",
            })
    void shouldRefuseWhatIsNotOneJsonObject(String value, String detail) {
        assertRefused(value, DeadLetterReason.MALFORMED_JSON, detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tru",
                "True",
                "nul",
                "nulll",
                "falsee",
                "NaN",
                "-Infinity",
                "Infinity",
                "undefined",
                "'a'",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "1.",
                "1.e3",
                "1e",
                "1e+",
                "1e-",
                "1E",
                "0x10",
                "1_000",
                "- 1",
                "--1",
                "1,5",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\U0041\"",
                "\"\\",
                "\"\\u",
                "\"a\u0000b\"",
                "\"a\tb\"",
                "\"a\nb\"",
                "\"12345678\u001f\"",
                "\"a\"b",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[}",
                "[{]}",
                "{\"a\":1]",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{1:1}",
                "{,}",
                "[[[]]",
                "{\"a\":{\"b\":[}}",
                "/* */ 1",
                "1 // one",
                "",
            })
    void shouldRefuseMalformedJsonWhereverItIs(String value) {
        for (String event : new String[] {EVENT.after("\"extra\":" + value), EVENT.before("\"extra\":" + value)}) {
            // then
            assertThat(reading.read(event)).isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
        }
        for (String field : EVENT.values().keySet()) {
            // then
            assertThat(reading.read(EVENT.with(field, value).toString()))
                    .isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
        }
    }

    @Test
    void shouldPreferMalformedJsonToAnyOtherReason() {
        // given
        String wrongFromTheStart = EVENT.with("customer", "null").toString();

        // when
        Verdict verdict = reading.read(wrongFromTheStart + "]");

        // then
        assertThat(verdict).isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
    }

    @Test
    void shouldRefuseEveryBeginningOfAnEvent() {
        // given
        byte[] event = EVENT.bytes();

        // then
        assertThat(IntStream.range(1, event.length)
                        .mapToObj(length -> reading.read(event, 0, length, TransactionParser.NO_TIMESTAMP)))
                .containsOnly(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
    }

    @Test
    void shouldRefuseAByteOrderMark() {
        assertRefused(
                "\uFEFF" + EVENT,
                DeadLetterReason.MALFORMED_JSON,
                "byte 0: expected a JSON object without a byte-order mark, found byte 0xEF");
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void shouldRefuseWhatIsNotUtf8WhereverItIs(String name, byte[] invalid) {
        for (String place : new String[] {
            EVENT.with("customer", "\"An#a\"").toString(),
            EVENT.with("transaction_datetime", "\"#\"").toString(),
            EVENT.after("\"ex#tra\":1"),
            EVENT.before("\"extra\":[{\"a\":\"12345678#\"}]"),
            EVENT + "#",
            "#" + EVENT,
        }) {
            // when
            Verdict verdict = reading.read(insert(place, invalid));

            // then
            assertThat(verdict)
                    .as(name + " in " + place)
                    .isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
        }
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                Arguments.of("a lone continuation", new byte[] {(byte) 0x80}),
                Arguments.of("an overlong slash", new byte[] {(byte) 0xC0, (byte) 0xAF}),
                Arguments.of("an overlong letter", new byte[] {(byte) 0xC1, (byte) 0xBF}),
                Arguments.of("two bytes of which one is cut off", new byte[] {(byte) 0xC3}),
                Arguments.of("three overlong bytes", new byte[] {(byte) 0xE0, (byte) 0x9F, (byte) 0xBF}),
                Arguments.of("a high surrogate", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                Arguments.of("a low surrogate", new byte[] {(byte) 0xED, (byte) 0xBF, (byte) 0xBF}),
                Arguments.of("three bytes of which one is cut off", new byte[] {(byte) 0xE4, (byte) 0xBD}),
                Arguments.of("four overlong bytes", new byte[] {(byte) 0xF0, (byte) 0x8F, (byte) 0xBF, (byte) 0xBF}),
                Arguments.of("beyond U+10FFFF", new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}),
                Arguments.of("four bytes of which one is cut off", new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98}),
                Arguments.of(
                        "five bytes", new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80}),
                Arguments.of("a byte that UTF-8 does not have", new byte[] {(byte) 0xFF}));
    }

    private static byte[] insert(String place, byte[] invalid) {
        // Latin-1 maps each of these bytes to one character and back; the place itself is ASCII.
        String bytes = new String(invalid, StandardCharsets.ISO_8859_1);
        return place.replace("#", bytes).getBytes(StandardCharsets.ISO_8859_1);
    }
}
