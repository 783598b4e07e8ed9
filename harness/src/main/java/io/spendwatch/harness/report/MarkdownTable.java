package io.spendwatch.harness.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown: the first column to the left, figures to the right, as wide as need be to be read as text too. */
public final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row, with a cell for each title. */
    public MarkdownTable row(String... cells) {
        if (cells.length != titles().size()) {
            throw new IllegalArgumentException("%d cells for %d titles".formatted(cells.length, titles().size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Returns the lines of it, each with a line feed. */
    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < titles().size(); column++) {
            int of = column;
            widths.add(rows.stream().mapToInt(row -> row.get(of).length()).max().orElse(0));
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row), widths));
            if (row == 0) {
                text.append(rule(widths));
            }
        }
        return text.toString();
    }

    private List<String> titles() {
        return rows.get(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths.get(column) - cell.length());
            line.append(' ')
                    .append(column == 0 ? cell + padding : padding + cell)
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    private static String rule(List<Integer> widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < widths.size(); column++) {
            rule.append("-".repeat(widths.get(column) + 1)).append(column == 0 ? "-|" : ":|");
        }
        return rule.append('\n').toString();
    }
}
