package io.spendwatch.local.replay;

import io.spendwatch.local.NewDirectories;
import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a replay leaves its results: {@code alerts}, {@code dead-letter}, {@code late} and {@code summary.json}. */
final class OutputDirectory {
    private static final String ALERTS = "alerts";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String LATE = "late";
    private static final String UNFINISHED_PREFIX = ".part-";
    private static final int RESULT_DEPTH = 3;
    private static final String SUMMARY = "summary.json";
    private static final List<String> RESULTS = List.of(ALERTS, DEAD_LETTER, LATE, SUMMARY);

    private final Path path;
    private final NewDirectories directories;

    private OutputDirectory(Path path, NewDirectories directories) {
        this.path = path;
        this.directories = directories;
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
        NewDirectories directories = NewDirectories.make("--output", path);
        OutputDirectory output = new OutputDirectory(path, directories);
        output.deleteResults();
        for (String name : List.of(ALERTS, DEAD_LETTER, LATE)) {
            NewDirectories.make("--output", path.resolve(name));
        }
        return output;
    }

    /** Returns where the alerts of a rule are; absent if there are none. */
    static Path alertsOf(Path output, String rule) {
        return output.resolve(ALERTS).resolve("rule=" + rule);
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

    /** Writes the summary, and removes what a failure on the way left behind: parts that were never finished. */
    void finish(Summary summary) throws IOException {
        try (Stream<Path> files = Files.find(path, RESULT_DEPTH, (file, attributes) -> isUnfinished(file))) {
            files.forEach(TemporaryDirectory::delete);
        }
        Files.writeString(path.resolve(SUMMARY), summary.toJson());
    }

    /** Removes the results, so that what is unfinished cannot be taken for a result. */
    void clear() {
        deleteResults();
        directories.removeEmpty();
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED_PREFIX);
    }

    private void deleteResults() {
        RESULTS.forEach(name -> TemporaryDirectory.delete(path.resolve(name)));
    }

    private String uri(String name) {
        return path.resolve(name).toAbsolutePath().toUri().toString();
    }
}
