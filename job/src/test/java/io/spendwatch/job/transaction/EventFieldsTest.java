package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldsTest {
    private static final EventText EVENT = EventText.valid();
    private static final Verdict.Valid VALUES = new Verdict.Valid(
            "Ana",
            "supermarket",
            125_000,
            0,
            44.8,
            20.4,
            Instant.parse("2026-10-28T20:00:00Z").toEpochMilli());

    private final ParserReading reading = new ParserReading();

    @Test
    void shouldReadAllSevenFields() {
        assertThat(reading.read(EVENT.toString())).isEqualTo(VALUES);
    }

    @Test
    void shouldReadAnEventThatIsPartOfALargerArray() {
        // given
        byte[] array = ("}\"" + EVENT + "\"{").getBytes(StandardCharsets.UTF_8);

        // when
        Verdict verdict = reading.read(array, 2, array.length - 4, TransactionParser.NO_TIMESTAMP);

        // then
        assertThat(verdict).isEqualTo(VALUES);
    }

    @Test
    void shouldNotMindFieldOrderNorWhiteSpace() {
        // given
        String event = """
                \t\r\n {  "lon" :\t20.4 ,\r\n"transaction_datetime"\n:"2026-10-28T20:00:00Z","in_store_payment_amount":0,
                "customer":"Ana" , "lat":44.8,"online_payment_amount":12.5,"transaction_type": "supermarket" }
                \t\r\n""";

        // then
        assertThat(reading.read(event)).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"extra\":1",
                "\"extra\":-1.5e-3",
                "\"extra\":\"\\\"}\"",
                "\"extra\":\"\\ud800\"",
                "\"\\ud800\":true",
                "\"extra\":false",
                "\"extra\":null",
                "\"extra\":[]",
                "\"extra\":{}",
                "\"extra\":[[],{},[1,\"]\",{\"b\":\"}\"}],true]",
                "\"extra\":{\"customer\":7,\"lat\":{\"lat\":[null]}}",
                "\"\":0",
                "\"Customer\":0",
                "\"custome\":0",
                "\"lot\":0",
                "\"transaction_date time\":0",
            })
    void shouldSkipOtherFields(String other) {
        assertThat(reading.read(EVENT.after(other))).isEqualTo(VALUES);
        assertThat(reading.read(EVENT.before(other))).isEqualTo(VALUES);
    }

    @Test
    void shouldKnowAFieldWhoseNameIsWrittenWithEscapes() {
        // given
        String event = EVENT.toString()
                .replace("\"customer\"", "\"\\u0063ustome\\u0072\"")
                .replace("\"lat\"", "\"\\u006C\\u0061\\u0074\"");

        // then
        assertThat(reading.read(event)).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"customer\":\"Bo\"",
                "\"customer\":null",
                "\"customer\":\"\"",
                "\"customer\":\"\\udc00\"",
                "\"transaction_type\":[1,{}]",
                "\"online_payment_amount\":1e13",
                "\"in_store_payment_amount\":\"1\"",
                "\"lat\":-91",
                "\"lon\":true",
                "\"transaction_datetime\":\"yesterday\"",
                "\"l\\u0061t\":5",
            })
    void shouldLetTheLastOfARepeatedFieldCount(String earlier) {
        assertThat(reading.read(EVENT.after(earlier))).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"customer\":\"\"        | OUT_OF_RANGE     | customer: the text is empty",
                "\"lat\":null             | WRONG_TYPE       | lat: expected a number, found null",
                "\"lon\":-180.5           | OUT_OF_RANGE     | lon: -180.5 is not in -180 to 180",
            })
    void shouldRefuseAValidFieldThatIsRepeatedWrongly(String later, DeadLetterReason reason, String detail) {
        assertRefused(EVENT.before(later), reason, detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer",
                "transaction_type",
                "online_payment_amount",
                "in_store_payment_amount",
                "lat",
                "lon",
                "transaction_datetime",
            })
    void shouldRefuseAnEventWithoutOneOfTheFields(String field) {
        assertRefused(
                EVENT.without(field).toString(), DeadLetterReason.MISSING_FIELD, field + ": the field is missing");
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void shouldRefuseAnotherType(String field, String value, String expected, String found) {
        assertRefused(
                EVENT.with(field, value).toString(),
                DeadLetterReason.WRONG_TYPE,
                field + ": expected " + expected + ", found " + found);
    }

    static Stream<Arguments> otherTypes() {
        return EVENT.values().keySet().stream().flatMap(EventFieldsTest::otherTypes);
    }

    private static Stream<Arguments> otherTypes(String field) {
        boolean text = EVENT.values().get(field).startsWith("\"");
        String expected = text ? "a string" : "a number";
        return Stream.of(
                Arguments.of(field, "null", expected, "null"),
                Arguments.of(field, "true", expected, "a boolean"),
                Arguments.of(field, "false", expected, "a boolean"),
                Arguments.of(field, "[1, 2]", expected, "an array"),
                Arguments.of(field, "{\"a\":{}}", expected, "an object"),
                text
                        ? Arguments.of(field, "-1.5", expected, "a number")
                        : Arguments.of(field, "\"1.5\"", expected, "a string"));
    }

    @Test
    void shouldNameTheFirstFieldInTheContractsOrder() {
        // given
        EventText allWrong = EVENT.with("transaction_datetime", "\"\"")
                .with("lon", "181")
                .with("lat", "null")
                .without("in_store_payment_amount")
                .with("online_payment_amount", "1e20")
                .with("transaction_type", "{}")
                .with("customer", "\"\"");

        // then
        assertRefused(allWrong.toString(), DeadLetterReason.OUT_OF_RANGE, "customer: the text is empty");
        EventText next = allWrong.with("customer", "\"Ana\"");
        assertRefused(
                next.toString(), DeadLetterReason.WRONG_TYPE, "transaction_type: expected a string, found an object");
        next = next.with("transaction_type", "\"x\"");
        assertRefused(
                next.toString(),
                DeadLetterReason.OUT_OF_RANGE,
                "online_payment_amount: 1e20 is not between -10^13 and 10^13");
        next = next.with("online_payment_amount", "1");
        assertRefused(next.toString(), DeadLetterReason.MISSING_FIELD, "in_store_payment_amount: the field is missing");
    }

    @Test
    void shouldCallAnEmptyValueEmpty() {
        assertRefused("", DeadLetterReason.EMPTY_VALUE, "the record has no value");
    }

    @Test
    void shouldRefuseANegativeSkew() {
        assertThatThrownBy(() -> new TransactionParser(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max-future-skew");
    }
}
