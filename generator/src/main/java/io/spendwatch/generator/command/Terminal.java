package io.spendwatch.generator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Whether somebody is looking. */
public final class Terminal {
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Returns whether standard output is a terminal; where that cannot be told, whether there is one at all. */
    public static boolean isStandardOutputATerminal() {
        return isATerminal(STANDARD_OUTPUT);
    }

    /** Returns whether standard error is a terminal; where that cannot be told, whether there is one at all. */
    public static boolean isStandardErrorATerminal() {
        return isATerminal(STANDARD_ERROR);
    }

    private static boolean isATerminal(Path stream) {
        if (!Files.isSymbolicLink(stream)) {
            return Ansi.AUTO.enabled();
        }
        try {
            Path device = Files.readSymbolicLink(stream);
            return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
