package io.spendwatch.job.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.job.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
    private static final Instant EIGHT = Instant.parse("2026-10-28T20:00:00Z");

    @Test
    void shouldWriteEveryFieldUnderItsName() {
        assertThat(json(alert("Ana \"A\" Đorđević", Money.ofUnits(123_400))))
                .isEqualTo("{\"rule\":\"any\",\"customer\":\"Ana \\\"A\\\" Đorđević\",\"count_transactions\":3,"
                        + "\"total_online_payment_amount\":12.34,\"total_in_store_payment_amount\":-0.0001,"
                        + "\"lat\":44.8,\"lon\":20.4,\"last_transaction_time\":\"2026-10-28T20:00:00Z\","
                        + "\"window_start\":\"2026-10-28T10:00:00Z\",\"window_end\":\"2026-10-28T20:00:00Z\","
                        + "\"last_event_time\":\"2026-10-28T19:59:59.999Z\"}");
    }

    @Test
    void shouldWriteMoneyExactlyHoweverLarge() {
        // given
        Money large = new Money(4_611_686_018_427_387_904L, 1);

        // then
        assertThat(json(alert("Ana", large)))
                .contains("\"total_online_payment_amount\":"
                        + large.toBigDecimal().toPlainString() + ",")
                .doesNotContain("E");
    }

    @Test
    void shouldSayHowFarAnAlertIsToBeReliedOnWhereTheRuleRaisesProvisionalOnes() {
        // given
        Alert alert = alert("Ana", Money.ZERO);

        // then
        assertThat(json(alert.as(AlertStatus.PROVISIONAL)))
                .endsWith(",\"status\":\"provisional\",\"provisional\":true}");
        assertThat(json(alert.as(AlertStatus.CONFIRMED))).endsWith(",\"status\":\"confirmed\",\"provisional\":false}");
        assertThat(json(alert.as(AlertStatus.WITHDRAWN))).endsWith(",\"status\":\"withdrawn\",\"provisional\":false}");
    }

    @Test
    void shouldWriteTheJourneyOfARuleAboutTravel() {
        // given
        Alert alert =
                alert("Ana", Money.ZERO).on(new Journey(48.2, 16.4, EIGHT.minus(Duration.ofMinutes(30)), 489.5, 979));

        // then
        assertThat(json(alert))
                .endsWith(",\"distance_km\":489.5,\"speed_kmh\":979.0,\"previous_lat\":48.2,"
                        + "\"previous_lon\":16.4,\"previous_time\":\"2026-10-28T19:30:00Z\"}");
    }

    @Test
    void shouldAddTheLocationToADocumentAndChangeNothingElse() throws IOException {
        // given
        Alert alert = alert("Ana", Money.ZERO);

        // when
        ObjectMapper mapper = new ObjectMapper();
        JsonNode document = mapper.readTree(AlertJson.toDocument(alert));
        JsonNode location = document.get("location");

        // then
        assertThat(location.toString()).isEqualTo("{\"lat\":44.8,\"lon\":20.4}");
        ((ObjectNode) document).remove("location");
        assertThat(document).isEqualTo(mapper.readTree(AlertJson.toJson(alert)));
    }

    private static String json(Alert alert) {
        return new String(AlertJson.toJson(alert), StandardCharsets.UTF_8);
    }

    private static Alert alert(String customer, Money online) {
        return new Alert(
                "any",
                customer,
                3,
                online,
                Money.ofUnits(-1),
                44.8,
                20.4,
                EIGHT.minus(Duration.ofHours(10)),
                EIGHT,
                EIGHT.minusMillis(1));
    }
}
