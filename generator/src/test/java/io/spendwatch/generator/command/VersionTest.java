package io.spendwatch.generator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "below --version", "below further-below -V"})
    void shouldSayTheProgramAndItsVersionWhicheverCommandIsAsked(String arguments) {
        // given
        StringWriter out = new StringWriter();

        // when
        Version.on(new CommandLine(new Program()))
                .setOut(new PrintWriter(out, true))
                .execute(arguments.split(" "));

        // then
        assertThat(out.toString()).isEqualToIgnoringNewLines("program (not from a JAR)");
    }

    @Command(name = "program", mixinStandardHelpOptions = true, subcommands = Below.class)
    private static final class Program {}

    @Command(name = "below", mixinStandardHelpOptions = true, subcommands = FurtherBelow.class)
    private static final class Below {}

    @Command(name = "further-below", mixinStandardHelpOptions = true)
    private static final class FurtherBelow {}
}
