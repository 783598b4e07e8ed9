package io.spendwatch.local.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows under titles, each column as wide as the widest cell in it. */
public final class Table {
    private static final String GAP = "  ";
    private static final int MOST_COLUMNS_OF_A_CELL = 40;

    private Table() {}

    /** On which side of a column its cells stand. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /**
     * The head of a column.
     *
     * @param mostColumns how wide a cell may be, at least 1; longer ones are cut
     */
    public record Column(String title, Side side, int mostColumns) {
        /** Makes a column of moderate width. */
        public Column(String title, Side side) {
            this(title, side, MOST_COLUMNS_OF_A_CELL);
        }

        /** Makes a column whose cells are never cut, as people copy them. */
        public static Column whole(String title) {
            return new Column(title, Side.LEFT, Integer.MAX_VALUE);
        }
    }

    /**
     * Returns the lines of a table, the titles first.
     *
     * @param rows each with a cell a column; what a terminal would obey is shown as {@code ?}, and long cells are cut
     */
    public static List<String> lines(List<Column> columns, List<List<String>> rows) {
        List<List<String>> cells = Stream.concat(
                        Stream.of(columns.stream().map(Column::title).toList()),
                        rows.stream().map(row -> shown(columns, row)))
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            widths.add(
                    cells.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        return cells.stream().map(row -> line(columns, widths, row)).toList();
    }

    private static String line(List<Column> columns, List<Integer> widths, List<String> row) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String padding = " ".repeat(widths.get(i) - width(row.get(i)));
            padded.add(columns.get(i).side() == Side.LEFT ? row.get(i) + padding : padding + row.get(i));
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static List<String> shown(List<Column> columns, List<String> row) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(cut(PlainText.of(row.get(i)), columns.get(i).mostColumns()));
        }
        return shown;
    }

    private static String cut(String cell, int mostColumns) {
        return width(cell) <= mostColumns ? cell : cell.substring(0, cell.offsetByCodePoints(0, mostColumns - 1)) + "…";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
