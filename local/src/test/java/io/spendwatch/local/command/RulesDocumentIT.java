package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code docs/rules.md} shows is what happens. */
@Timeout(120)
class RulesDocumentIT {
    private static final String PAYMENT = """
            {"customer": "%s", "transaction_type": "%s", "online_payment_amount": %s, "in_store_payment_amount": %s, \
            "lat": 44.7, "lon": 20.4, "transaction_datetime": "2026-10-01T%sZ"}
            """;

    /** For each rule a customer that it catches, alone among all customers. */
    private static final Map<String, List<String>> CAUGHT = Map.of(
            "big-in-store", List.of(payment("big-in-store", "shopping", "0", "1000.01", "12:00:00")),
            "more-back-than-paid",
                    List.of(
                            payment("more-back-than-paid", "shopping", "20.00", "0", "12:00:00"),
                            payment("more-back-than-paid", "shopping", "-20.01", "0", "12:30:00")),
            "restaurants-at-night",
                    Collections.nCopies(20, payment("restaurants-at-night", "restaurant", "4.99", "0", "03:00:00")));

    private static final List<List<String>> CAUGHT_BY_NONE = List.of(
            List.of(payment("at-the-limit", "shopping", "0", "1000.00", "12:00:00")),
            Collections.nCopies(20, payment("at-noon", "restaurant", "4.99", "0", "12:00:00")));

    private final RulesDocument document = RulesDocument.read();

    @TempDir
    private Path directory;

    private Path rules;

    @BeforeEach
    void shouldHaveTheRulesThatAreShown() throws IOException {
        rules = Files.writeString(directory.resolve("candidate.yaml"), document.rules());
    }

    @Test
    void shouldShowRulesThatCatchWhomTheyAreMeantFor() throws IOException {
        // Given
        List<String> ids = RuleFile.read(rules).definitions().stream()
                .map(RuleDefinition::id)
                .toList();
        assertThat(ids).as("a customer for each rule").containsExactlyInAnyOrderElementsOf(CAUGHT.keySet());
        Path input = Files.writeString(
                directory.resolve("events.jsonl"),
                Stream.concat(CAUGHT.values().stream(), CAUGHT_BY_NONE.stream())
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(event -> event.substring(event.indexOf("datetime"))))
                        .collect(Collectors.joining()));

        // When
        String printed = print(List.of("rules", "test", rules.toString(), "--input", input.toString()));

        // Then
        for (String id : ids) {
            String section = printed.substring(printed.indexOf(id + " ("));
            assertThat(section.substring(0, section.indexOf("\n\n")).lines())
                    .as(id)
                    .anyMatch(line -> line.contains(" on 1 customer in "))
                    .anyMatch(line -> line.startsWith("  " + id + "  "));
        }
        assertThat(printed).contains(": 44 valid, 0 of them late; 0 dead letters");
    }

    @Test
    void shouldShowWhatATrialPrints() {
        // Given
        List<List<String>> commands = document.commands();

        // When
        List<String> printed = new ArrayList<>();
        for (List<String> command : commands) {
            printed.add(print(command.stream().map(this::inDirectory).toList()));
        }

        // Then
        assertThat(printed).last().isEqualTo(document.printed());
    }

    private static String print(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = SpendwatchCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        assertThat(command.execute(arguments.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private String inDirectory(String argument) {
        return argument.matches(".*\\.(yaml|jsonl\\.gz)")
                ? directory.resolve(argument).toString()
                : argument;
    }

    private static String payment(String customer, String type, String online, String inStore, String time) {
        return PAYMENT.formatted(customer, type, online, inStore, time);
    }
}
