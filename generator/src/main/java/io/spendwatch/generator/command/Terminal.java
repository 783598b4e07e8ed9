package io.spendwatch.generator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Whether somebody is looking. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Returns whether standard error is a terminal; where that cannot be told, whether there is one at all. */
    static boolean isStandardErrorATerminal() {
        if (!Files.isSymbolicLink(STANDARD_ERROR)) {
            return Ansi.AUTO.enabled();
        }
        try {
            Path device = Files.readSymbolicLink(STANDARD_ERROR);
            return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
