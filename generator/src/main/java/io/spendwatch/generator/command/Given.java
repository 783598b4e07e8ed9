package io.spendwatch.generator.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Which options were written on the command line, whatever their values. */
final class Given {
    private final CommandLine commandLine;

    Given(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    boolean has(String option) {
        ParseResult result = commandLine.getParseResult();
        return result.hasMatchedOption(option);
    }

    Optional<String> firstOf(List<String> options) {
        return options.stream().filter(this::has).findFirst();
    }

    ParameterException wrong(String message) {
        return new ParameterException(commandLine, message);
    }
}
