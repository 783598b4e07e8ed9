package io.spendwatch.local.command;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The command line in a process of its own, as people start it. */
final class SpendwatchProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private SpendwatchProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param directory where what it prints goes, and under {@code tmp} its temporary files
     */
    static SpendwatchProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, List.of(), process -> {}, arguments);
    }

    /**
     * Starts it with something else about its process, such as its working directory, its input or its environment.
     *
     * @param directory where what it prints goes, and under {@code tmp} its temporary files
     */
    static SpendwatchProcess startWith(Consumer<ProcessBuilder> change, Path directory, String... arguments)
            throws IOException {
        return start(directory, List.of(), change, arguments);
    }

    /**
     * Starts it with files that cannot have more than so many KiB each.
     *
     * @param directory where what it prints goes, and under {@code tmp} its temporary files
     */
    static SpendwatchProcess startWithSmallFiles(Path directory, int kibibytes, String... arguments)
            throws IOException {
        return start(
                directory,
                List.of("bash", "-c", "ulimit -f %d && exec \"$0\" \"$@\"".formatted(kibibytes)),
                process -> {},
                arguments);
    }

    private static SpendwatchProcess start(
            Path directory, List<String> by, Consumer<ProcessBuilder> change, String... arguments) throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // Less work for the compiler: a process that lives for seconds starts and stops sooner.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath(),
                SpendwatchCommand.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        change.accept(process);
        return new SpendwatchProcess(process.start(), out, err);
    }

    /** Waits until it has printed this. */
    void awaitOutput(String text) {
        await().atMost(PATIENCE).until(() -> out().contains(text) || !process.isAlive());
        if (!out().contains(text)) {
            throw new IllegalStateException("It ended without having printed '" + text + "': " + out() + err());
        }
    }

    /** Does what Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Returns the exit code. */
    int awaitExit(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It still runs after " + atMost + ": " + out() + err());
        }
        return process.exitValue();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The tests' own, but for their logging configuration. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
