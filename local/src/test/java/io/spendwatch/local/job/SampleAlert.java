package io.spendwatch.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/** An alert as a test knows it, with all its fields; money is compared by its value. */
record SampleAlert(
        String rule,
        String customer,
        long count,
        BigDecimal online,
        BigDecimal inStore,
        double lat,
        double lon,
        Instant windowStart,
        Instant windowEnd,
        Instant lastEventTime) {
    SampleAlert {
        online = online.stripTrailingZeros();
        inStore = inStore.stripTrailingZeros();
    }

    /** Reads what Kafka and Elasticsearch hold. */
    static SampleAlert of(JsonNode json) {
        return new SampleAlert(
                json.get("rule").textValue(),
                json.get("customer").textValue(),
                json.get("count_transactions").longValue(),
                new BigDecimal(json.get("total_online_payment_amount").asText()),
                new BigDecimal(json.get("total_in_store_payment_amount").asText()),
                json.get("lat").doubleValue(),
                json.get("lon").doubleValue(),
                Instant.parse(json.get("window_start").textValue()),
                Instant.parse(json.get("window_end").textValue()),
                Instant.parse(json.get("last_event_time").textValue()));
    }

    /** Returns what CSV shows of it. */
    CsvAlert toCsv() {
        return new CsvAlert(rule, customer, count, online, inStore, lat, lon, windowEnd);
    }
}
