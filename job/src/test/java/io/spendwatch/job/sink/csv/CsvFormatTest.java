package io.spendwatch.job.sink.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final Instant EIGHT = Instant.parse("2026-10-28T20:00:00Z");

    private final CsvFormat format = new CsvFormat();

    @Test
    void shouldHaveTheTutorialsColumnsInItsHeader() throws IOException {
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writeHeader(out);

        // then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("customer,count_transactions,total_online_payment_amount,total_in_store_payment_amount,"
                        + "lat,lon,last_transaction_time\n");
    }

    @Test
    void shouldWriteAnAlertAsALine() throws IOException {
        assertThat(line("Ana Đorđević", 123_400, -1))
                .isEqualTo("Ana Đorđević,3,12.34,-0.0001,44.8,20.4,2026-10-28T20:00:00Z\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.00",
        "10000,1.00",
        "15000,1.50",
        "12345,1.2345",
        "-12340,-1.234",
        "99999999999999999,9999999999999.9999"
    })
    void shouldWriteMoneyInPlainNotationWithTwoToFourDecimals(long units, String shown) throws IOException {
        assertThat(line("Ana", units, 0)).startsWith("Ana,3," + shown + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jr., Ana", "Ana \"A\" B", "Ana\nB", "Ana\rB", "\"", ","})
    void shouldQuoteWhatWouldBreakALineAndDoubleQuotes(String customer) throws IOException {
        assertThat(line(customer, 0, 0)).startsWith("\"" + customer.replace("\"", "\"\"") + "\",3,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", " Ana ", "Ana;B", "Ana's", "=1+1"})
    void shouldWriteOtherNamesAsTheyAre(String customer) throws IOException {
        assertThat(line(customer, 0, 0)).startsWith(customer + ",3,");
    }

    private String line(String customer, long onlineUnits, long inStoreUnits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(
                new Alert(
                        "in-store-over-online",
                        customer,
                        3,
                        Money.ofUnits(onlineUnits),
                        Money.ofUnits(inStoreUnits),
                        44.8,
                        20.4,
                        EIGHT.minus(Duration.ofHours(10)),
                        EIGHT,
                        EIGHT.minusSeconds(1)),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
