package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualEventTest {
    private static final String COMPACT = "{\"customer\":\"Ann\",\"transaction_type\":\"petrol_station\","
            + "\"online_payment_amount\":0,\"in_store_payment_amount\":19.99,\"lat\":44.868299,\"lon\":-20.424919,"
            + "\"transaction_datetime\":\"2026-10-01T00:00:00.123Z\"}";

    private final UsualEvent usual = new UsualEvent(new JsonScanner(new Malformation()));
    private final Transaction transaction = new Transaction();

    @Test
    void shouldReadACompactEvent() {
        // when
        boolean read = read(COMPACT);

        // then
        assertThat(read).isTrue();
        assertThat(transaction.customer()).hasToString("Ann");
        assertThat(transaction.transactionType()).hasToString("petrol_station");
        assertThat(transaction.onlinePaymentUnits()).isZero();
        assertThat(transaction.inStorePaymentUnits()).isEqualTo(199_900);
        assertThat(transaction.latitude()).isEqualTo(44.868299);
        assertThat(transaction.longitude()).isEqualTo(-20.424919);
        assertThat(transaction.eventTimeMillis()).isEqualTo(1_790_812_800_123L);
    }

    @Test
    void shouldReadAnEventWithOneSpaceBehindColonsAndCommas() {
        assertThat(read(COMPACT.replace("\":", "\": ").replace(",\"", ", \""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01T02:00:00+02:00", "2026-10-01T00:00:00Z", "2026-10-01T00:00:00.123456789z"})
    void shouldReadTimesInAllForms(String datetime) {
        assertThat(read(COMPACT.replace("2026-10-01T00:00:00.123Z", datetime))).isTrue();
    }

    @Test
    void shouldLeaveWhatIsOtherwise() {
        assertUnusual(COMPACT.replace("{", "["));
        assertUnusual(COMPACT.replace("{", "{ "));
        assertUnusual(COMPACT.replace("}", " }"));
        assertUnusual(COMPACT + "\n");
        assertUnusual(COMPACT.replace(":", " :"));
        assertUnusual(COMPACT.replace("Ann", "\\u0041nn"));
        assertUnusual(COMPACT.replace("Ann", ""));
        assertUnusual(COMPACT.replace("}", ",\"card\":1}"));
        assertUnusual(COMPACT.replace("lat", "lon"));
        assertUnusual(COMPACT.replace("44.868299", "90.1"));
        assertUnusual(COMPACT.replace("-20.424919", "180.1"));
        assertUnusual(COMPACT.replace("19.99", "1e13"));
        assertUnusual(COMPACT.replace("19.99", "\"19.99\""));
        assertUnusual(COMPACT.replace("2026-10-01", "2026-02-30"));
        assertUnusual(COMPACT.replace("00:00:00", "24:00:00"));
    }

    @Test
    void shouldLeaveWhateverIsCutOff() {
        for (int length = 1; length < COMPACT.length(); length++) {
            assertUnusual(COMPACT.substring(0, length));
        }
    }

    @Test
    void shouldTryAgainAfterMoreUnusualEventsThanItTries() {
        // given
        for (int i = 0; i < 16; i++) {
            read("{}");
        }

        // when
        int untried = 0;
        while (!read(COMPACT)) {
            untried++;
        }

        // then
        assertThat(untried).isBetween(1, 256);
    }

    private void assertUnusual(String event) {
        assertThat(new UsualEvent(new JsonScanner(new Malformation()))
                        .read(utf8(event), 0, utf8(event).length, transaction))
                .as(event)
                .isFalse();
    }

    private boolean read(String event) {
        return usual.read(utf8(event), 0, utf8(event).length, transaction);
    }

    private static byte[] utf8(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
