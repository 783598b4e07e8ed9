package io.spendwatch.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The case {@code mixed}: hostile events, and what an independent reading of the design expects of them. */
final class MixedCase {
    static final Path INPUT = Path.of("../job/src/test/resources/cases/mixed.jsonl");

    private static final Path ALERTS = INPUT.resolveSibling("mixed.alerts.jsonl");
    private static final Path RULES = Path.of("src/test/resources/both-rules.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    private MixedCase() {}

    /** Returns the defaults with both shipped rules switched on. */
    static Configuration configuration() {
        return ConfigurationLoader.load(Optional.empty(), Map.of("rules-file", RULES.toString()), Map.of());
    }

    static List<AlertRow> expectedAlerts() {
        try {
            return Files.readAllLines(ALERTS).stream()
                    .map(MixedCase::alert)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlertRow alert(String line) {
        try {
            JsonNode alert = JSON.readTree(line);
            return new AlertRow(
                    alert.get("rule").asText(),
                    alert.get("customer").asText(),
                    alert.get("count_transactions").asLong(),
                    alert.get("total_online_payment_amount").asText(),
                    alert.get("total_in_store_payment_amount").asText(),
                    alert.get("lat").asDouble(),
                    alert.get("lon").asDouble(),
                    alert.get("last_transaction_time").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
