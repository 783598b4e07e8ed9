package io.spendwatch.chart;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** The table of the chart's values in its README, made from the comments in values.yaml. */
public final class ValuesTable {
    private static final String BEGIN = "<!-- values -->";
    private static final String END = "<!-- /values -->";
    private static final String HEAD = "| Value | Meaning | Default |\n|---|---|---|\n";

    private final Chart chart;

    public ValuesTable(Chart chart) {
        this.chart = chart;
    }

    /** Returns where the table is. */
    public Path readme() {
        return chart.directory().resolve("README.md");
    }

    /**
     * Returns what the README has to be: what it is, with the table of today between the markers.
     *
     * @throws ChartException when a value has no comment or the README has no markers
     */
    public String text() {
        String readme = TextFiles.read(readme());
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new ChartException(
                    "%s has no place for the table: write %s and, below it, %s".formatted(readme(), BEGIN, END));
        }
        return readme.substring(0, begin + BEGIN.length()) + "\n" + table() + readme.substring(end);
    }

    private String table() {
        return CommentedValues.read(chart.values()).stream()
                .map(ValueRow::toMarkdown)
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    /** Writes the table into the README of the repository that the current folder is in. */
    public static void main(String... arguments) {
        ValuesTable table = new ValuesTable(Repository.current().chart());
        TextFiles.write(table.readme(), table.text());
    }
}
