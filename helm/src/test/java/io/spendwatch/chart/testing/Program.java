package io.spendwatch.chart.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of this machine.
 *
 * @param path where it is
 */
public record Program(Path path) {
    private static final long PATIENCE_SECONDS = 180;

    /**
     * How a program ended.
     *
     * @param exitCode 0 when all went well
     * @param output what it wrote to both of its streams
     */
    public record Result(int exitCode, String output) {}

    /** Looks for a program on the PATH. */
    public static Optional<Program> find(String name) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** Runs it to its end, in a folder. */
    public Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("program-", ".txt");
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(path.toString()), Stream.of(arguments))
                            .toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "%s %s did not end within %d s".formatted(path, List.of(arguments), PATIENCE_SECONDS));
            }
            return new Result(process.exitValue(), Files.readString(output, UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
