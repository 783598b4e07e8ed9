package io.spendwatch.local.replay;

import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a replay leaves its results: {@code alerts}, {@code dead-letter}, {@code late} and {@code summary.json}. */
final class OutputDirectory {
    private static final String ALERTS = "alerts";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String LATE = "late";
    private static final String SUMMARY = "summary.json";
    private static final List<String> RESULTS = List.of(ALERTS, DEAD_LETTER, LATE, SUMMARY);

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes the directory ready: there, writable, and without an earlier result.
     *
     * @throws UserMistakeException if it holds a result and must not be overwritten, or cannot be written to
     */
    static OutputDirectory prepare(Path path, boolean overwrite) {
        List<String> present = RESULTS.stream()
                .filter(name -> Files.exists(path.resolve(name)))
                .toList();
        if (!present.isEmpty() && !overwrite) {
            throw new UserMistakeException("--output " + path + " holds an earlier result ("
                    + String.join(", ", present) + "): name another directory, or add --overwrite to replace it");
        }
        OutputDirectory output = new OutputDirectory(path);
        try {
            Files.createDirectories(path);
            output.clear();
            for (String name : List.of(ALERTS, DEAD_LETTER, LATE)) {
                Files.createDirectory(path.resolve(name));
            }
        } catch (IOException e) {
            throw new UserMistakeException("--output " + path + " cannot be written to ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "): name a directory that you may write to");
        }
        return output;
    }

    String alerts() {
        return uri(ALERTS);
    }

    String deadLetters() {
        return uri(DEAD_LETTER);
    }

    String lateEvents() {
        return uri(LATE);
    }

    void write(Summary summary) throws IOException {
        Files.writeString(path.resolve(SUMMARY), summary.toJson());
    }

    /** Removes the results, so that what is unfinished cannot be taken for a result. */
    void clear() {
        RESULTS.forEach(name -> TemporaryDirectory.delete(path.resolve(name)));
    }

    private String uri(String name) {
        return path.resolve(name).toAbsolutePath().toUri().toString();
    }
}
