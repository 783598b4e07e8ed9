package io.spendwatch.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.bench.work.GeneratedEvents;
import io.spendwatch.bench.work.Work;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventScannerTest {
    private final EventScanner scanner = new EventScanner();

    @Test
    void shouldReadWhatTheJobReads() {
        // given
        TransactionParser parser = new TransactionParser(Duration.ZERO);
        Transaction transaction = new Transaction();
        Work work = new Work(20_000, 15_000, Duration.ofDays(40), 2, 7);

        for (byte[] event : GeneratedEvents.of(work)) {
            // when
            scanner.scan(event);

            // then
            assertThat(parser.parse(event, 0, event.length, TransactionParser.NO_TIMESTAMP, transaction))
                    .isTrue();
            assertThat(scanner.customer()).isEqualTo(transaction.customer().toString());
            assertThat(scanner.online()).isEqualTo(transaction.onlinePaymentUnits());
            assertThat(scanner.inStore()).isEqualTo(transaction.inStorePaymentUnits());
            assertThat(Degrees.unpack(scanner.latitude().packed())).isEqualTo(transaction.latitude());
            assertThat(Degrees.unpack(scanner.longitude().packed())).isEqualTo(transaction.longitude());
            assertThat(scanner.eventTimeMillis()).isEqualTo(transaction.eventTimeMillis());
        }
    }

    @Test
    void shouldReadAmountsOfAnyPrecisionAndOfEitherSign() {
        // when
        scanner.scan(("{\"customer\":\"Zoë\",\"transaction_type\":\"x\",\"online_payment_amount\":-12.3456,"
                        + "\"in_store_payment_amount\":7.5,\"lat\":-44.5,\"lon\":20,"
                        + "\"transaction_datetime\":\"2024-02-29T23:59:59.999Z\"}")
                .getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(scanner.customer()).isEqualTo("Zoë");
        assertThat(scanner.online()).isEqualTo(-123_456);
        assertThat(scanner.inStore()).isEqualTo(75_000);
        assertThat(Degrees.unpack(scanner.latitude().packed())).isEqualTo(-44.5);
        assertThat(Degrees.unpack(scanner.longitude().packed())).isEqualTo(20.0);
        assertThat(Instant.ofEpochMilli(scanner.eventTimeMillis()))
                .isEqualTo(Instant.parse("2024-02-29T23:59:59.999Z"));
    }
}
