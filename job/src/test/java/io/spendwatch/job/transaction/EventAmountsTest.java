package io.spendwatch.job.transaction;

import static io.spendwatch.job.transaction.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventAmountsTest {
    private static final EventText EVENT = EventText.valid();

    private final ParserReading reading = new ParserReading();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0.00e+5, 0",
        "0e999999999999999999999, 0",
        "0e-999999999999999999999, 0",
        "1, 10000",
        "-1, -10000",
        "12.5, 125000",
        "8.47000000, 84700",
        "2698e-2, 269800",
        "1.5E+1, 150000",
        "1.5e1, 150000",
        "1e12, 10000000000000000",
        "0.00005, 0",
        "0.00015, 2",
        "0.00025, 2",
        "-0.00015, -2",
        "-0.00025, -2",
        "0.000050000000000000000000000000000000001, 1",
        "0.00005000000000000000000000000000000000, 0",
        "0.00014999999999999999999999999999999999, 1",
        "0.00025000000000000000000000000000000001, 3",
        "31.93005, 319300",
        "31.93015, 319302",
        "-0.00001, 0",
        "1e-999999999999999999999, 0",
        "1e-2147483649, 0",
        "1e-18446744073709551617, 0",
        "123456789012345678901234567890e-25, 123456789",
        "0.000000000000000000000000000001e+30, 10000",
        "9999999999999.9999, 99999999999999999",
        "-9999999999999.9999, -99999999999999999",
        "9999999999999.99994999999999999999, 99999999999999999",
        "99999999999999999e-4, 99999999999999999",
        "0.00000000000000000099999999999999999e31, 99999999999999999",
    })
    void shouldRoundHalfEvenToFourDecimals(String json, long units) {
        // given
        String event = EVENT.with("online_payment_amount", json)
                .with("in_store_payment_amount", json)
                .toString();

        // when
        Verdict.Valid values = reading.readValid(event);

        // then
        assertThat(values.onlinePaymentUnits()).isEqualTo(units);
        assertThat(values.inStorePaymentUnits()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000000000",
                "-10000000000000",
                "1e13",
                "9999999999999.99995",
                "-9999999999999.99995",
                "9999999999999.9999500000000000001",
                "100000000000000000",
                "999999999999999999",
                "1000000000000000000",
                "12345678901234567890123",
                "9223372036854775808",
                "1844674407370.9551616e4",
                "1e17",
                "1e18",
                "1e400",
                "1e2147483648",
                "1e999999999999999999999",
                "0.1e18446744073709551617",
            })
    void shouldRefuseAnAmountOfTenToTheThirteenthAndMore(String json) {
        for (String field : new String[] {"online_payment_amount", "in_store_payment_amount"}) {
            // then
            assertRefused(
                    EVENT.with(field, json).toString(),
                    DeadLetterReason.OUT_OF_RANGE,
                    field + ": " + json + " is not between -10^13 and 10^13");
        }
    }
}
