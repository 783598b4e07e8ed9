package io.spendwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about two transactions, and conditions without an answer, from the files to the results. */
class TravelReplayIT {
    private static final double[] BELGRADE = {44.7, 20.4};
    private static final double[] NEW_YORK = {40.7, -74};

    @TempDir
    private Path directory;

    @Test
    void shouldTakeTransactionsAtOneTimeAndPlaceForTwoLikeAnyOthers() throws Exception {
        // Given
        List<String> events = List.of(
                event("dbl", 600, BELGRADE, "10:00:00"),
                event("dbl", 600, BELGRADE, "10:00:00"),
                event("tri", 300, BELGRADE, "10:00:00"),
                event("tri", 300, BELGRADE, "10:00:00"),
                event("two", 600, BELGRADE, "10:00:01"),
                event("two", 600, new double[] {44.8, 20.4}, "10:00:01"),
                event("tri", 10, new double[] {50, 20.4}, "10:00:30"),
                event("small", 300, BELGRADE, "10:01:00"),
                event("small", 300, BELGRADE, "10:01:00"),
                event("small", 10, BELGRADE, "10:01:30"));

        // When
        replay(events, """
                - id: pair-over-500
                  kind: travel
                  when: elapsed < duration("1h") && total_in_store_payment_amount > 500
                """);

        // Then
        assertThat(alerts("pair-over-500"))
                .containsExactlyInAnyOrder(
                        "dbl 2 1200.00 2026-10-01T10:00:00.001Z",
                        "tri 2 600.00 2026-10-01T10:00:00.001Z",
                        "two 2 1200.00 2026-10-01T10:00:01.001Z",
                        "small 2 600.00 2026-10-01T10:01:00.001Z");
    }

    @Test
    void shouldJudgeThePairWhoseLaterTransactionIsAfterEffectiveFrom() throws Exception {
        // Given
        List<String> events = List.of(
                event("x", 1, BELGRADE, "10:00:00"),
                event("x", 1, new double[] {51.5, 0}, "10:30:00"),
                event("x", 1, BELGRADE, "11:00:00"));

        // When
        replay(events, """
                - id: after
                  kind: travel
                  effective-from: 2026-10-01T10:15:00Z
                  when: speed_kmh > 900.0
                - id: just-after
                  kind: travel
                  effective-from: 2026-10-01T10:30:00Z
                  when: speed_kmh > 900.0
                """);

        // Then
        assertThat(alerts("after"))
                .containsExactlyInAnyOrder("x 2 2.00 2026-10-01T10:30:00.001Z", "x 2 2.00 2026-10-01T11:00:00.001Z");
        assertThat(alerts("just-after")).containsExactly("x 2 2.00 2026-10-01T11:00:00.001Z");
    }

    @Test
    void shouldCountTheEventsThatRulesAboutTravelDidNotSee() throws Exception {
        // Given
        List<String> events = List.of(
                event("x", 1, BELGRADE, "10:00:00"),
                event("y", 1, BELGRADE, "10:40:00"),
                event("x", 1, NEW_YORK, "10:30:00"),
                event("x", 1, BELGRADE, "11:30:00"));

        // When
        JsonNode summary = replay(events, """
                - id: plane
                  kind: travel
                  when: distance_km > 50.0 && speed_kmh > 900.0
                """);

        // Then
        assertThat(summary.get("untraced").asLong()).isEqualTo(1);
        assertThat(summary.get("late").asLong()).isZero();
        assertThat(summary.get("no_answer")).isEmpty();
        assertThat(alerts("plane")).isEmpty();
    }

    @Test
    void shouldSayOfEachRuleForHowManyResultsItHasNoAnswerAndWhy() throws Exception {
        // Given
        List<String> events = List.of(
                event("x", 1, BELGRADE, "10:00:00"),
                event("y", 1, BELGRADE, "10:40:00"),
                event("y", 1, NEW_YORK, "10:41:00"));

        // When
        JsonNode summary = replay(events, """
                - id: ratio
                  window: {size: PT1H}
                  when: total_in_store_payment_amount / total_online_payment_amount > 2
                - id: zone
                  kind: travel
                  when: last_event_time.getHours(customer) > 2
                - id: answers
                  window: {size: PT1H}
                  when: count_transactions > 1
                """);

        // Then
        assertThat(summary.get("no_answer")).isEqualTo(new ObjectMapper().readTree("""
                {"ratio": {"count": 2, "reason": "division by zero; ask first, as in: x != 0 && y / x > 2"},
                 "zone": {"count": 1, "reason": "a text is not of the form that a function wants; change 'when' so that it has\
                 an answer for every alert"}}"""));
        assertThat(summary.get("alerts").get("answers").asLong()).isEqualTo(1);
    }

    private JsonNode replay(List<String> events, String rules) throws Exception {
        Path input = Files.write(directory.resolve("in.jsonl"), events);
        Path file = Files.writeString(directory.resolve("rules.yaml"), rules);
        ReplayOptions options = new ReplayOptions(
                List.of(input),
                directory.resolve("out"),
                false,
                2,
                ConfigurationLoader.load(Optional.empty(), Map.of("rules-file", file.toString()), Map.of()));
        Replay.prepare(options, progress -> {}, () -> false).run();
        return new ObjectMapper().readTree(directory.resolve("out/summary.json").toFile());
    }

    private List<String> alerts(String rule) throws Exception {
        List<String> alerts = new ArrayList<>();
        ReplayedAlerts.read(
                directory.resolve("out"),
                rule,
                alert -> alerts.add("%s %d %s %s"
                        .formatted(
                                alert.customer(), alert.count(), alert.inStore().toPlainString(), alert.windowEnd())));
        return alerts;
    }

    private static String event(String customer, int inStore, double[] place, String time) {
        return """
                {"customer": "%s", "transaction_type": "t", "online_payment_amount": 0, "in_store_payment_amount": %d, \
                "lat": %s, "lon": %s, "transaction_datetime": "%s"}""".formatted(customer, inStore, place[0], place[1], Instant.parse("2026-10-01T" + time + "Z"));
    }
}
