package io.spendwatch.harness.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AlertLineTest {
    @Test
    void shouldBeTheLineOfTheCsvFile() throws IOException {
        // given
        String alert = """
                {"rule":"in-store-over-online","customer":"Ann, \\"the\\" Buyer","count_transactions":3,\
                "total_online_payment_amount":10.50,"total_in_store_payment_amount":1234567890123456.7891,"lat":44.6,\
                "lon":20.3,"last_transaction_time":"2026-10-28T20:00:00Z","window_start":"2026-10-28T10:00:00Z",\
                "window_end":"2026-10-28T20:00:00Z","last_event_time":"2026-10-28T19:59:59.999Z"}""";

        // when
        AlertLine line = AlertLine.of(alert.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(line.rule()).isEqualTo("in-store-over-online");
        assertThat(line.line())
                .isEqualTo("\"Ann, \"\"the\"\" Buyer\",3,10.50,1234567890123456.7891,44.6,20.3,2026-10-28T20:00:00Z");
    }
}
