package io.spendwatch.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the alerts that a replay left. */
public final class ReplayedAlerts {
    private ReplayedAlerts() {}

    /**
     * Hands over each alert of a rule, in no certain order; none where the rule caught nobody.
     *
     * @param output the directory of a replay that is finished
     */
    public static void read(Path output, String rule, Consumer<ReplayedAlert> consumer) throws IOException {
        Path directory = OutputDirectory.alertsOf(output, rule);
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.toList();
        }
        for (Path file : files) {
            readFile(file, consumer);
        }
    }

    private static void readFile(Path file, Consumer<ReplayedAlert> consumer) throws IOException {
        try (CsvReader csv = new CsvReader(Files.newBufferedReader(file))) {
            csv.next(); // the header
            Optional<List<String>> fields = csv.next();
            while (fields.isPresent()) {
                consumer.accept(ReplayedAlert.of(fields.get()));
                fields = csv.next();
            }
        }
    }
}
