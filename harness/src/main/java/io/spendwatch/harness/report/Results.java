package io.spendwatch.harness.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The results of one measurement. Its files are written after each part, marked as unfinished, so that a measurement that fails
 * leaves what it has measured; in the end they are replaced by the whole result. For one thread.
 */
public final class Results {
    private final ResultFiles files;
    private final String measurement;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean complete;

    public Results(ResultFiles files, String measurement) {
        this.files = files;
        this.measurement = measurement;
    }

    /**
     * Writes what a part came to, and all parts before it; what was written of the same part before is replaced.
     *
     * @param summary for people, in one line
     * @param figures become JSON
     */
    public void add(String part, String summary, Object figures) throws IOException {
        parts.put(part, new Part(summary, figures));
        writeParts("It still runs, or was killed.");
    }

    /** Writes the whole result. */
    public void complete(String markdown, Object result) throws IOException {
        complete = true;
        files.write(measurement, markdown, result);
    }

    /**
     * Writes why the measurement ended, unless nothing was measured or the whole result has been written.
     *
     * @return where the parts are that were measured, for people
     */
    public String failed(String reason) throws IOException {
        if (complete) {
            return "The whole result is in " + files.markdown(measurement);
        }
        if (parts.isEmpty()) {
            return "Nothing was measured";
        }
        writeParts(reason);
        return "What was measured until then is in " + files.markdown(measurement);
    }

    private void writeParts(String reason) throws IOException {
        MarkdownTable table = new MarkdownTable("part", "result");
        parts.forEach((name, part) -> table.row(name, part.summary()));
        String markdown = """
                # Unfinished: %s

                %s

                %s
                %s
                """.formatted(measurement, reason, table, Machine.current());
        Map<String, Object> figures = new LinkedHashMap<>();
        parts.forEach((name, part) -> figures.put(name, part.figures()));
        Map<String, Object> unfinished = new LinkedHashMap<>();
        unfinished.put("unfinished", reason);
        unfinished.put("parts", figures);
        files.write(measurement, markdown, unfinished);
    }

    private record Part(String summary, Object figures) {}
}
