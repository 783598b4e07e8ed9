package io.spendwatch.local.replay;

import io.spendwatch.local.NewDirectories;
import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a replay leaves its results: {@code alerts}, {@code dead-letter}, {@code late} and {@code summary.json}. They are
 * there all at once, when the replay has come to its end.
 */
public final class OutputDirectory {
    private static final String ALERTS = "alerts";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String LATE = "late";
    private static final String UNFINISHED_PREFIX = ".part-";
    private static final int RESULT_DEPTH = 3;
    private static final String SUMMARY = "summary.json";
    private static final List<String> RESULTS = List.of(SUMMARY, ALERTS, DEAD_LETTER, LATE);

    private final NewDirectories directories;
    private final StagedResult result;

    private OutputDirectory(NewDirectories directories, StagedResult result) {
        this.directories = directories;
        this.result = result;
    }

    /**
     * Makes the directory ready: there, writable, and with room for a new result beside an earlier one.
     *
     * @throws UserMistakeException if it holds a result and must not be overwritten, cannot be written to, or is in use
     */
    static OutputDirectory prepare(Path path, boolean overwrite) {
        if (!StagedResult.isInterrupted(path)) {
            requireNoResult(path, overwrite);
        }
        NewDirectories directories = NewDirectories.make("--output", path);
        try {
            StagedResult result = StagedResult.begin(path, RESULTS);
            OutputDirectory output = new OutputDirectory(directories, result);
            try {
                // The replay before may have ended its work just now.
                requireNoResult(path, overwrite);
                for (String name : List.of(ALERTS, DEAD_LETTER, LATE)) {
                    Files.createDirectory(result.path().resolve(name));
                }
                return output;
            } catch (IOException | RuntimeException e) {
                output.end();
                throw e;
            }
        } catch (IOException e) {
            throw new UserMistakeException(
                    "--output " + path + " cannot be written to (" + e + "): name a directory that you may write to");
        }
    }

    /**
     * Makes sure that a file would not be lost together with an earlier result.
     *
     * @param option what named the file, for the message
     * @throws UserMistakeException if it lies in what a replay replaces
     */
    public static void requireOutside(Path path, String option, Path file) {
        Stream.concat(RESULTS.stream(), Stream.of(StagedResult.NEW, StagedResult.OLD))
                .filter(name -> FilePlaces.isWithin(path, name, file))
                .findFirst()
                .ifPresent(name -> {
                    throw new UserMistakeException(option + " " + file + " lies in what --overwrite would replace ("
                            + path.resolve(name) + "): copy it elsewhere, or name another --output");
                });
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

    /**
     * Writes the summary, removes what a failure on the way left behind, parts that were never finished, and puts the
     * result in place.
     */
    void finish(Summary summary) throws IOException {
        try (Stream<Path> files = Files.find(result.path(), RESULT_DEPTH, (file, attributes) -> isUnfinished(file))) {
            files.forEach(TemporaryDirectory::delete);
        }
        Files.writeString(result.path().resolve(SUMMARY), summary.toJson());
        result.putInPlace();
    }

    /** Removes what is not a whole result, and the directory if it was made for one and is empty. */
    void end() {
        result.end();
        directories.removeEmpty();
    }

    private static void requireNoResult(Path path, boolean overwrite) {
        List<String> present = RESULTS.stream()
                .filter(name -> Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
        if (!present.isEmpty() && !overwrite) {
            throw new UserMistakeException("--output " + path + " holds an earlier result ("
                    + String.join(", ", present) + "): name another directory, or add --overwrite to replace it");
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED_PREFIX);
    }

    private String uri(String name) {
        return result.path().resolve(name).toAbsolutePath().toUri().toString();
    }
}
