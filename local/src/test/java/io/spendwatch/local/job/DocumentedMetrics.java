package io.spendwatch.local.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/metrics.md} whose last column is a name in Prometheus. */
final class DocumentedMetrics {
    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 6;

    private DocumentedMetrics() {}

    static List<Documented> read() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .map(line -> List.of(line.split("\\|", -1)))
                .filter(cells ->
                        cells.size() == COLUMNS + 2 && cells.get(COLUMNS).contains("`flink_"))
                .map(cells -> new Documented(
                        quoted(cells.get(COLUMNS)).get(0),
                        quoted(cells.get(COLUMNS - 2)),
                        quoted(cells.get(COLUMNS - 1)).get(0)))
                .toList();
    }

    private static List<String> quoted(String cell) {
        Matcher matcher = QUOTED.matcher(cell);
        return matcher.results().map(quote -> quote.group(1)).toList();
    }

    /**
     * A metric as it is documented.
     *
     * @param prometheusName its name in Prometheus
     * @param labels what labels it has beside Flink's
     * @param operator the operator's name, as the label {@code operator_name} has it
     */
    record Documented(String prometheusName, List<String> labels, String operator) {}
}
