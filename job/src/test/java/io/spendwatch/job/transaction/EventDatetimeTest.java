package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDatetimeTest {
    private static final EventText EVENT = EventText.valid();

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @CsvSource({
        "2026-10-28T20:00:00Z, 2026-10-28T20:00:00Z",
        "2026-10-28t20:00:00z, 2026-10-28T20:00:00Z",
        "2026-10-28T20:00:00+00:00, 2026-10-28T20:00:00Z",
        "2026-10-28T20:00:00-00:00, 2026-10-28T20:00:00Z",
        "2026-10-28T20:00:00+02:00, 2026-10-28T18:00:00Z",
        "2026-10-28T20:00:00-03:30, 2026-10-28T23:30:00Z",
        "2026-10-28T20:00:00+18:00, 2026-10-28T02:00:00Z",
        "2026-10-28T20:00:00-18:00, 2026-10-29T14:00:00Z",
        "2026-10-28T20:00:00+17:59, 2026-10-28T02:01:00Z",
        "2026-10-28T00:00:00Z, 2026-10-28T00:00:00Z",
        "2026-10-28T23:59:59.999999999Z, 2026-10-28T23:59:59.999Z",
        "2026-10-28T20:00:00.1Z, 2026-10-28T20:00:00.100Z",
        "2026-10-28T20:00:00.12+01:00, 2026-10-28T19:00:00.120Z",
        "2026-10-28T20:00:00.123-01:00, 2026-10-28T21:00:00.123Z",
        "2026-10-28T20:00:00.1239Z, 2026-10-28T20:00:00.123Z",
        "2026-10-28T20:00:00.000999Z, 2026-10-28T20:00:00Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.0001Z, 1969-12-31T23:59:59Z",
        "1900-03-01T00:00:00.0009z, 1900-03-01T00:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2000-02-29T12:00:00Z, 2000-02-29T12:00:00Z",
        "0000-02-29T00:00:00Z, 0000-02-29T00:00:00Z",
        "0000-01-02T00:00:00Z, 0000-01-02T00:00:00Z",
        "0000-01-02T18:00:00+18:00, 0000-01-02T00:00:00Z",
        "9999-12-30T23:59:59.999999999Z, 9999-12-30T23:59:59.999Z",
        "9999-12-31T17:59:59+18:00, 9999-12-30T23:59:59Z",
    })
    void shouldReadARealTimeWithAnOffset(String text, Instant expected) {
        assertThat(eventTimeMillis("\"" + text + "\"")).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00+18:00",
                "0000-01-01T00:00:00Z",
                "0000-01-01T23:59:59.999Z",
                "9999-12-31T00:00:00Z",
                "9999-12-31t00:00:00z",
                "9999\\u002d12-31T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "9999-12-30T06:00:00-18:00",
                "9999-12-31T23:59:59.999999999-18:00",
            })
    void shouldRefuseATimeWhoseWindowsWouldNotLieWithinTheYearsOfTheCalendar(String text) {
        EventText event = EVENT.with("transaction_datetime", "\"" + text + "\"");

        assertThat(reading.read(event.toString())).isEqualTo(new Verdict.Refused(DeadLetterReason.OUT_OF_RANGE));
        assertThat(reading.detail())
                .startsWith("transaction_datetime: ")
                .contains("is not between 0000-01-02T00:00:00Z and 9999-12-30T23:59:59.999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0032026-10-28T20:00:00Z",
                "2026\\u002d10-28\\u005420:00:00\\u005A",
                "2026-10-28\\u007420:00:00\\u002B00:00",
            })
    void shouldReadATimeThatIsWrittenWithEscapes(String json) {
        assertThat(eventTimeMillis("\"" + json + "\""))
                .isEqualTo(Instant.parse("2026-10-28T20:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1761681600",
                "2026-10-28",
                "2026-10-28T20:00Z",
                "2026-10-28T20:00:00",
                "2026-10-28T20:00:00.123",
                "2026-10-28 20:00:00Z",
                "2026-10-28_20:00:00Z",
                " 2026-10-28T20:00:00Z",
                "2026-10-28T20:00:00Z ",
                "2026-10-28T20:00:00ZZ",
                "2026-10-28T20:00:00 Z",
                "2026-10-28T20:00:00.Z",
                "2026-10-28T20:00:00.",
                "2026-10-28T20:00:00.1",
                "2026-10-28T20:00:00,1Z",
                "2026-10-28T20:00:00.1234567890Z",
                "2026-10-28T20:00:00.12a4Z",
                "2026-10-28T20:00:00+0200",
                "2026-10-28T20:00:00+02",
                "2026-10-28T20:00:00+2:00",
                "2026-10-28T20:00:00+02:0",
                "2026-10-28T20:00:00+02:00:00",
                "2026-10-28T20:00:00*02:00",
                "2026-10-28T20:00:00+02-00",
                "2026-10-28T20:00:00+02:60",
                "2026-10-28T20:00:00+18:01",
                "2026-10-28T20:00:00-18:01",
                "2026-10-28T20:00:00+19:00",
                "2026-10-28T20:00:00+aa:00",
                "2026-10-28T24:00:00Z",
                "2026-10-28T20:60:00Z",
                "2026-10-28T20:00:60Z",
                "2026-12-31T23:59:60Z",
                "2026-10-28T2a:00:00Z",
                "2026-10-28T-1:00:00Z",
                "2026-10-28T20-00-00Z",
                "2026-00-28T20:00:00Z",
                "2026-13-28T20:00:00Z",
                "2026-10-00T20:00:00Z",
                "2026-10-32T20:00:00Z",
                "2026-04-31T20:00:00Z",
                "2026-06-31T20:00:00Z",
                "2026-09-31T20:00:00Z",
                "2026-11-31T20:00:00Z",
                "2026-02-29T20:00:00Z",
                "2024-02-30T20:00:00Z",
                "1900-02-29T20:00:00Z",
                "2100-02-29T20:00:00Z",
                "2026/10/28T20:00:00Z",
                "+2026-10-28T20:00:00Z",
                "-2026-10-28T20:00:00Z",
                "12026-10-28T20:00:00Z",
                "26-10-28T20:00:00.00Z",
                "2026-1-28T20:00:00.0Z",
                "2026-W44-3T20:00:00.Z",
                "٢٠٢٦-10-28T20:00:00Z",
            })
    void shouldRefuseWhatIsNoRealTimeWithAnOffset(String text) {
        assertThat(reading.read(
                        EVENT.with("transaction_datetime", "\"" + text + "\"").toString()))
                .as(text)
                .isEqualTo(new Verdict.Refused(DeadLetterReason.INVALID_DATETIME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u000000T00:00:00Z",
                "2026-10-28T20:00:00\\u0000",
                "\\ud800",
                "2026-10-28T20:00:00\\ud800Z",
            })
    void shouldRefuseWhatIsNoTimeBehindItsEscapes(String json) {
        assertThat(reading.read(
                        EVENT.with("transaction_datetime", "\"" + json + "\"").toString()))
                .isEqualTo(new Verdict.Refused(DeadLetterReason.INVALID_DATETIME));
    }

    @Test
    void shouldShowAShortPrintableExcerptOfWhatIsNoTime() {
        assertRefused(
                EVENT.with("transaction_datetime", "\"gestern früh, kurz nach dem dritten Hahnenschrei\"")
                        .toString(),
                DeadLetterReason.INVALID_DATETIME,
                "transaction_datetime: \"gestern fr??h, kurz nach dem dritten Ha... is not a real date and time with an"
                        + " offset, such as 2026-10-28T20:00:00.123+01:00");
    }

    @Test
    void shouldNotConfuseADayWithTheOneBefore() {
        // given
        String lastDay = "\"2026-10-28T20:00:00Z\"";
        eventTimeMillis(lastDay);

        // then
        assertThat(eventTimeMillis("\"2026-10-29T20:00:00Z\"") - eventTimeMillis(lastDay))
                .isEqualTo(86_400_000);
        assertThat(reading.read(EVENT.with("transaction_datetime", "\"2026-10-2xT20:00:00Z\"")
                        .toString()))
                .isEqualTo(new Verdict.Refused(DeadLetterReason.INVALID_DATETIME));
        assertThat(eventTimeMillis(lastDay))
                .isEqualTo(Instant.parse("2026-10-28T20:00:00Z").toEpochMilli());
    }

    private long eventTimeMillis(String json) {
        return reading.readValid(EVENT.with("transaction_datetime", json).toString())
                .eventTimeMillis();
    }
}
