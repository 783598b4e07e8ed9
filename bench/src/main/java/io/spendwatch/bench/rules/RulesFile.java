package io.spendwatch.bench.rules;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A rules file. */
public final class RulesFile {
    private RulesFile() {}

    /** Writes rules to a file that is not there yet, and returns it. */
    public static Path write(Path file, List<RuleDefinition> rules) throws IOException {
        // A list of JSON objects is a rules file.
        return Files.writeString(
                file, rules.stream().map(RuleJson::write).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
    }
}
