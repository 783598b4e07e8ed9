package io.spendwatch.harness.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM of its own with the class path of this one. It writes lines to its standard output for us, everything else to a
 * log file, and ends when this object is closed or this process ends.
 */
public final class ChildJvm implements AutoCloseable {
    /** What the JARs of the products ask for in their manifests, which do not count on a class path; and what Spark asks for. */
    private static final List<String> OPENED = List.of(
            "java.base/java.util",
            "java.base/java.lang",
            "java.base/java.time",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    /** As the chart has it for TaskManagers; here everybody has it, for tables on the heap are faster with it. */
    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";

    /** Those that say how far they are do so every second, and read what they have found at the end. */
    private static final Duration QUIET = Duration.ofMinutes(15);

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a main class, which should call {@link Parent#endWithIt()}.
     *
     * @param name for messages
     * @param log where its log and its standard error go; an earlier one is replaced
     * @param heap its greatest heap, such as {@code 2g}
     */
    public static ChildJvm start(String name, Path log, String heap, Class<?> main, String... arguments) {
        return start(name, log, List.of(), heap, main, arguments);
    }

    /**
     * Starts a main class that needs more on its class path.
     *
     * @param first what goes before the class path of this process; an entry may end with {@code *}
     */
    public static ChildJvm start(
            String name, Path log, List<String> first, String heap, Class<?> main, String... arguments) {
        return start(name, log, new Launch(List.of(), first, List.of("-Xms" + heap, "-Xmx" + heap)), main, arguments);
    }

    /**
     * Starts a main class somewhere else than where this process is.
     *
     * @param within a command that runs another one there; none: here
     */
    public static ChildJvm within(
            List<String> within, String name, Path log, String heap, Class<?> main, String... arguments) {
        Launch launch = new Launch(within, List.of(), List.of("-Xms" + heap, "-Xmx" + heap));
        return start(name, log, launch, main, arguments);
    }

    /**
     * Starts a main class whose memory is more than a heap.
     *
     * @param jvmFlags that say what memory it has, and the like
     */
    public static ChildJvm withFlags(String name, Path log, List<String> jvmFlags, Class<?> main, String... arguments) {
        return start(name, log, new Launch(List.of(), List.of(), jvmFlags), main, arguments);
    }

    private static ChildJvm start(String name, Path log, Launch launch, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(launch.within());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(LARGE_PAGES);
        command.addAll(launch.jvmFlags());
        command.add("-Dspendwatch.log=" + log);
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(launch.first()), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(log);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildJvm(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private static String classPath(List<String> first) {
        List<String> entries = new ArrayList<>(first);
        entries.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, entries);
    }

    /** Waits for the next line that it writes, a quarter of an hour at most; otherwise like {@link #nextLine(Duration)}. */
    public Optional<String> nextLine() {
        return nextLine(QUIET);
    }

    /**
     * Waits for the next line that it writes; nothing after its last one.
     *
     * @throws ChildFailedException if there is none within the limit; it is ended then
     */
    public Optional<String> nextLine(Duration limit) {
        CompletableFuture<Optional<String>> line =
                CompletableFuture.supplyAsync(this::readLine, command -> new Thread(command, name).start());
        try {
            return line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new ChildFailedException(
                    "%s said nothing within %s. Its log may say why: %s".formatted(name, limit, log));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> readLine() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** Returns the number that the system knows it by. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Has it stand still, as SIGSTOP does: it keeps what it holds, answers nobody, and does not notice. */
    public void pause() {
        signal("STOP");
    }

    /** Has it go on where it stood still; nothing happens if it has ended meanwhile. */
    public void resume() {
        if (isAlive()) {
            signal("CONT");
        }
    }

    private void signal(String signal) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid())).start();
            int code = shell.onExit().join().exitValue();
            if (code != 0) {
                throw new ChildFailedException("%s could not be sent SIG%s: kill ended with code %d. Its log: %s"
                        .formatted(name, signal, code, log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be sent SIG%s: %s".formatted(name, signal, e.getMessage()), e);
        }
    }

    /** Returns the failure of having ended too early. */
    public ChildFailedException failure() {
        return new ChildFailedException("%s ended with code %d before it was done. Its log says why: %s"
                .formatted(name, process.onExit().join().exitValue(), log));
    }

    /** Ends it, and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private record Launch(List<String> within, List<String> first, List<String> jvmFlags) {}
}
