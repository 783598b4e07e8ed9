package io.spendwatch.generator.command;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** The version that the JAR's manifest names. */
public final class Version implements IVersionProvider {
    private final String program;

    private Version(String program) {
        this.program = program;
    }

    /** Has a command, and all commands below it, answer {@code --version}; returns the command. */
    public static CommandLine on(CommandLine command) {
        put(new Version(command.getCommandName()), command);
        return command;
    }

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not from a JAR)");
        return new String[] {program + " " + version};
    }

    private static void put(Version version, CommandLine command) {
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands().values().forEach(subcommand -> put(version, subcommand));
    }
}
