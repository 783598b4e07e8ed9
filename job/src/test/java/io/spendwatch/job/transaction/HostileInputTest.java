package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would send to stop the job: each takes milliseconds, and the bound is there for slow machines. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final EventText EVENT = EventText.valid();
    private static final int MILLION = 1_000_000;

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[ | 1 | ]", "{\"a\":| null | }", "[{\"a\":| \"\" | }]"})
    void shouldSkipAMillionLevels(String open, String innermost, String close) {
        // given
        String deep = "\"extra\":" + open.repeat(MILLION) + innermost + close.repeat(MILLION);

        // then
        assertThat(reading.read(EVENT.before(deep))).isEqualTo(reading.read(EVENT.toString()));
        assertThat(reading.read(EVENT.before(deep + "]")))
                .isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"lat\":", "[[],"})
    void shouldRefuseAMillionLevelsThatNeverEnd(String open) {
        // given
        String endless = "{\"lat\":" + open.repeat(MILLION);

        // then
        assertThat(reading.read(endless)).isEqualTo(new Verdict.Refused(DeadLetterReason.MALFORMED_JSON));
        assertThat(reading.detail()).startsWith("lat: byte ").endsWith("found the end of the value");
    }

    @Test
    void shouldReadAMillionDigitsInEveryNumber() {
        // given
        String smallest = "0." + "0".repeat(MILLION) + "1";
        String largest = "9".repeat(MILLION) + "e-" + (MILLION - 1);
        String event = EVENT.with("online_payment_amount", smallest + "e" + (MILLION + 1))
                .with("in_store_payment_amount", largest)
                .with("lat", largest)
                .with("lon", smallest)
                .toString();

        // when
        Verdict.Valid values = reading.readValid(event);

        // then
        assertThat(values.onlinePaymentUnits()).isEqualTo(10_000);
        assertThat(values.inStorePaymentUnits()).isEqualTo(100_000);
        assertThat(values.latitude()).isEqualTo(10.0);
        assertThat(values.longitude()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"online_payment_amount", "lat"})
    void shouldRefuseAMillionDigitsBeyondTheRange(String field) {
        // given
        String huge = "1" + "0".repeat(MILLION);

        // then
        assertThat(reading.read(EVENT.with(field, huge).toString()))
                .isEqualTo(new Verdict.Refused(DeadLetterReason.OUT_OF_RANGE));
        assertThat(reading.detail()).hasSizeLessThan(200);
    }

    @Test
    void shouldReadAnExponentOfAMillionDigits() {
        // given
        String exponent = "e-" + "9".repeat(MILLION);
        String event = EVENT.with("online_payment_amount", "5" + exponent)
                .with("lon", "5" + exponent)
                .toString();

        // when
        Verdict.Valid values = reading.readValid(event);

        // then
        assertThat(values.onlinePaymentUnits()).isZero();
        assertThat(values.longitude()).isZero();
    }

    @Test
    void shouldLetTheLastOfAThousandCount() {
        // given
        String repeated = "\"customer\":null,\"lat\":[1]," + "\"customer\":\"\\u0041\",\"lat\":1e999,".repeat(1_000);

        // then
        assertThat(reading.read(EVENT.after(repeated + "\"lon\":0"))).isEqualTo(reading.read(EVENT.toString()));
    }

    @Test
    void shouldReadTextsOfAMegabyte() {
        // given
        String customer = "x".repeat(MILLION);
        String type = "😀".repeat(MILLION / 4);
        String event = EVENT.with("customer", "\"" + customer.replace("x", "\\u0078") + "\"")
                .with("transaction_type", "\"" + type + "\"")
                .toString();

        // when
        Verdict.Valid values = reading.readValid(event);

        // then
        assertThat(values.customer()).isEqualTo(customer);
        assertThat(values.transactionType()).isEqualTo(type);
    }

    @Test
    void shouldReadAMegabyteOfWhiteSpace() {
        assertThat(reading.read(" ".repeat(MILLION) + EVENT + "\n".repeat(MILLION)))
                .isEqualTo(reading.read(EVENT.toString()));
    }

    @Test
    void shouldRefuseATimeOfAMegabyteInAShortLine() {
        // given
        String time = "\"2026-10-28T20:00:00." + "1".repeat(MILLION) + "Z\"";

        // then
        assertThat(reading.read(EVENT.with("transaction_datetime", time).toString()))
                .isEqualTo(new Verdict.Refused(DeadLetterReason.INVALID_DATETIME));
        assertThat(reading.detail()).hasSizeLessThan(200);
    }
}
