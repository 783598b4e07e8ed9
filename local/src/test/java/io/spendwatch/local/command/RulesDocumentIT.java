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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code docs/rules.md} shows is what happens. */
@Timeout(600)
class RulesDocumentIT {
    private final RulesDocument document = RulesDocument.read();

    @TempDir
    private Path directory;

    @Test
    void shouldShowRulesThatCatchWhomTheyAreMeantFor() throws IOException {
        // Given
        List<String> events = RulesDocumentCustomers.events();
        Path input = Files.writeString(directory.resolve("events.jsonl"), String.join("", events));
        List<String> ids = new ArrayList<>();

        for (Map.Entry<String, String> group : document.rulesBySlice().entrySet()) {
            Path rules = Files.writeString(directory.resolve(group.getKey() + ".yaml"), group.getValue());
            Path slices = Files.writeString(directory.resolve("slices.yaml"), "slice: " + group.getKey() + "\n");

            // When
            String printed = print(List.of(
                    "rules", "test", rules.toString(), "--input", input.toString(), "--config", slices.toString()));

            // Then
            for (RuleDefinition rule : RuleFile.read(rules).definitions()) {
                ids.add(rule.id());
                String section = printed.substring(printed.indexOf(rule.id() + " ("));
                assertThat(section.substring(0, section.indexOf("\n\n")).lines())
                        .as(rule.id())
                        .anyMatch(line -> line.matches(".* on 1 customer( in .*)?"))
                        .anyMatch(line -> line.startsWith("  " + rule.id() + "  "));
            }
            assertThat(printed).contains(": " + events.size() + " valid, 0 of them late; 0 dead letters");
        }
        assertThat(ids)
                .as("a customer for each rule")
                .containsExactlyInAnyOrderElementsOf(RulesDocumentCustomers.CAUGHT.keySet());
    }

    @Test
    void shouldShowWhatATrialPrints() throws IOException {
        // Given
        Files.writeString(directory.resolve("candidate.yaml"), document.examples());
        List<List<String>> commands = document.commands();

        // When
        List<String> printed = new ArrayList<>();
        for (List<String> command : commands) {
            printed.add(print(command.stream().map(this::inDirectory).toList()));
        }

        // Then
        assertThat(printed.get(printed.size() - 1).replace(directory + "/", "")).isEqualTo(document.printed());
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
}
