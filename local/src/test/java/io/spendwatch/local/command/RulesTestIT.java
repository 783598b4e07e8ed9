package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test} as people start it, over events of which an independent reading tells the alerts. */
@Timeout(600)
class RulesTestIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path EVENTS = Path.of("../job/src/test/resources/cases/mixed.jsonl");
    private static final Path ALERTS = EVENTS.resolveSibling("mixed.alerts.jsonl");
    private static final Path RULES = Path.of("src/test/resources/both-rules.yaml");

    @TempDir
    private Path directory;

    @Test
    void shouldSayWhomTheRulesWouldHaveCaughtAndLeaveNoFiles() throws Exception {
        try (SpendwatchProcess process = test(RULES, EVENTS, "--examples", "3")) {
            // When
            int exitCode = process.awaitExit(PATIENCE);

            // Then
            assertThat(exitCode).as(process.err()).isZero();
            assertThat(process.out())
                    .contains("in-store-over-online (PT10H tumbling)\n  " + expected("in-store-over-online") + "\n")
                    .contains("online-over-in-store (PT10H tumbling)\n  " + expected("online-over-in-store") + "\n")
                    .contains("\nRead 8,000 events: 7,838 valid, 200 of them late; 162 dead letters\n");
            assertThat(process.out().lines())
                    .filteredOn(line -> line.endsWith("Z"))
                    .hasSize(2 * 3);
            assertThat(process.err()).startsWith("Replaying " + EVENTS + "\n");
            assertThat(directory.resolve("tmp")).isEmptyDirectory();
        }
    }

    @Test
    void shouldTryADisabledRuleAndSayThatItHasNoAnswer() throws Exception {
        // Given
        Path rules = Files.writeString(directory.resolve("rules.yaml"), """
                - id: never-judged
                  window: {size: PT10H}
                  enabled: false
                  when: count_transactions / (count_transactions - count_transactions) > 1
                - id: not-chosen
                  window: {size: PT10H}
                  when: count_transactions >= 1
                """);

        try (SpendwatchProcess process = test(rules, EVENTS, "--rule", "never-judged")) {
            // When
            int exitCode = process.awaitExit(PATIENCE);

            // Then
            assertThat(exitCode).as(process.err()).isZero();
            List<String> lines = process.out().lines().toList();
            assertThat(lines.subList(0, 2)).containsExactly("never-judged (PT10H tumbling)", "  catches nobody");
            assertThat(lines.get(2))
                    .matches(
                            "  no answer for [1-9][0-9,]* windows of a customer; the last reason: division by zero; .*");
            assertThat(process.out()).doesNotContain("not-chosen");
        }
    }

    @Test
    void shouldSayInOneLineThatAnInputCannotBeRead() throws Exception {
        // Given
        Path truncated = directory.resolve("truncated.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(truncated))) {
            Files.copy(EVENTS, out);
        }
        Files.write(truncated, Arrays.copyOf(Files.readAllBytes(truncated), 50_000));

        try (SpendwatchProcess process = test(RULES, truncated)) {
            // When
            int exitCode = process.awaitExit(PATIENCE);

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(process.out()).isEmpty();
            assertThat(process.err().lines())
                    .filteredOn(line -> !line.startsWith("Replaying ") && !line.startsWith("Rules "))
                    .singleElement()
                    .asString()
                    .contains("truncated.jsonl.gz: cannot be uncompressed after line");
            assertThat(directory.resolve("tmp")).isEmptyDirectory();
        }
    }

    private SpendwatchProcess test(Path rules, Path input, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("rules", "test", rules.toString(), "--input", input.toString()));
        arguments.addAll(List.of(more));
        return SpendwatchProcess.start(directory, arguments.toArray(String[]::new));
    }

    private static String expected(String rule) throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : Files.readAllLines(ALERTS)) {
            JsonNode alert = new ObjectMapper().readTree(line);
            if (alert.get("rule").asText().equals(rule)) {
                alerts.add(alert);
            }
        }
        return alerts.size() + " alerts on " + distinct(alerts, "customer") + " customers in "
                + distinct(alerts, "last_transaction_time") + " windows";
    }

    private static long distinct(List<JsonNode> alerts, String field) {
        return alerts.stream().map(alert -> alert.get(field)).distinct().count();
    }
}
