package io.spendwatch.harness.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the system. */
final class Command {
    private Command() {}

    static void run(String... command) {
        run(List.of(command));
    }

    /** Runs it to its end. */
    static void run(List<String> command) {
        String line = String.join(" ", command);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replaceAll("\\s+", " ");
            int code = process.onExit().join().exitValue();
            if (code != 0) {
                throw new NetworkException("%s ended with code %d: %s".formatted(line, code, said));
            }
        } catch (IOException e) {
            throw new NetworkException("%s could not be run: %s".formatted(line, e.getMessage()), e);
        }
    }
}
