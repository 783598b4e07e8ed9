package io.spendwatch.local.replay;

import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import io.spendwatch.job.sink.file.LineFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The statuses of the rules of a replay as lines in files, which say for how many results a condition had no answer. */
final class RuleStatusFiles {
    private RuleStatusFiles() {}

    /** Returns how a status is written, a line each. */
    static LineFormat<RuleStatus> format() {
        return new Lines();
    }

    /** Returns what the files in a directory say, by rule; rules that always had an answer are left out. */
    static Map<String, NoAnswer> noAnswers(Path directory) throws IOException {
        Map<String, NoAnswer> byRule = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(directory)) {
                files = found.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                Files.readAllLines(file).stream()
                        .map(line -> RuleStatusJson.read(line.getBytes(StandardCharsets.UTF_8)))
                        .flatMap(Optional::stream)
                        .filter(status -> status.errors() > 0)
                        .forEach(status -> byRule.merge(
                                status.id(),
                                noAnswer(status),
                                (one, other) -> other.count() > one.count() ? other : one));
            }
        }
        return byRule;
    }

    private static NoAnswer noAnswer(RuleStatus status) {
        String prefix = "rule " + status.id() + ": ";
        String reason = status.lastError();
        return new NoAnswer(status.errors(), reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason);
    }

    private static final class Lines implements LineFormat<RuleStatus> {
        private static final long serialVersionUID = 1;

        @Override
        public void write(RuleStatus status, OutputStream out) throws IOException {
            out.write(RuleStatusJson.write(status));
            out.write('\n');
        }
    }
}
