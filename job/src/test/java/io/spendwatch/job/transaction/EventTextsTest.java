package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextsTest {
    private static final EventText EVENT = EventText.valid();

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                " leading and trailing ",
                "Ana Petrović",
                "Иван Иванов",
                "李雷",
                "emoji 😀 user",
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ufeff",
                "\ud800\udc00",
                "\udbff\udfff",
                "=cmd()",
                "null",
                "exactly 8",
                "one more 9",
                "sixteen bytes 16"
            })
    void shouldTakeATextAsItIs(String text) {
        // given
        String event = EVENT.with("customer", "\"" + text + "\"")
                .with("transaction_type", "\"" + text + "\"")
                .toString();

        // then
        assertThat(reading.readValid(event).customer()).isEqualTo(text);
        assertThat(reading.readValid(event).transactionType()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ana Petrovi\\u0107      | Ana Petrović",
                "\\u0418\\u0432          | Ив",
                "\\ud83d\\ude00          | 😀",
                "\\uD83D\\uDE00!         | 😀!",
                "\\u674e\\u96F7          | 李雷",
                "a\\\"b\\\\c\\/d         | a\"b\\c/d",
                "Ana 😀 \\u0041 ć        | Ana 😀 A ć",
                "\\\\u0041               | \\u0041",
                "\\ud800\\udc00          | \ud800\udc00",
                "\\udbff\\udfff          | \udbff\udfff",
                "\\u007f\\u0080\\u07ff\\u0800\\uffff | \u007f\u0080\u07ff\u0800\uffff",
            })
    void shouldResolveEscapes(String json, String expected) {
        // given
        String event = EVENT.with("customer", "\"" + json + "\"")
                .with("transaction_type", "\"" + json + "\"")
                .toString();

        // then
        assertThat(reading.readValid(event).customer()).isEqualTo(expected);
        assertThat(reading.readValid(event).transactionType()).isEqualTo(expected);
    }

    @Test
    void shouldResolveEscapesOfControlCharacters() {
        // given
        String event = EVENT.with("customer", "\"\\b\\f\\n\\r\\t\\u0000\"").toString();

        // then
        assertThat(reading.readValid(event).customer()).isEqualTo("\b\f\n\r\t\u0000");
    }

    @Test
    void shouldHandOnViewsOfTheInputWhereNothingIsEscaped() {
        // given
        TransactionParser parser = new TransactionParser(Duration.ZERO);
        Transaction transaction = new Transaction();
        byte[] event = EVENT.bytes();

        // when
        parser.parse(event, 0, event.length, TransactionParser.NO_TIMESTAMP, transaction);

        // then
        assertThat(transaction.customer().array()).isSameAs(event);
        assertThat(transaction.transactionType().array()).isSameAs(event);
    }

    @Test
    void shouldKeepBothTextsApartWhereBothAreEscaped() {
        // given
        String event = EVENT.with("customer", "\"\\u0041na\"")
                .with("transaction_type", "\"\\u0042akery and more than that\"")
                .toString();

        // then
        assertThat(reading.readValid(event).customer()).isEqualTo("Ana");
        assertThat(reading.readValid(event).transactionType()).isEqualTo("Bakery and more than that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "transaction_type"})
    void shouldRefuseAnEmptyText(String field) {
        assertRefused(
                EVENT.with(field, "\"\"").toString(), DeadLetterReason.OUT_OF_RANGE, field + ": the text is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "a\\udbff",
                "\\udc00",
                "\\ud800\\ud800",
                "\\udc00\\ud800",
                "\\ud800x",
                "\\ud800\\n",
                "\\ud800\\\\udc00",
                "\\ud800\\u0041",
                "\\ud83d😀",
            })
    void shouldCallATextMalformedThatHasNoFormInUtf8(String json) {
        // given
        EventText otherwiseWrong = EVENT.without("in_store_payment_amount");
        String text = "\"" + json + "\"";

        // then
        assertRefused(
                otherwiseWrong.with("customer", text).toString(),
                DeadLetterReason.MALFORMED_JSON,
                "customer: an escaped surrogate lacks its other half");
        assertRefused(
                otherwiseWrong
                        .with("customer", "7")
                        .with("transaction_type", text)
                        .toString(),
                DeadLetterReason.MALFORMED_JSON,
                "transaction_type: an escaped surrogate lacks its other half");
    }
}
