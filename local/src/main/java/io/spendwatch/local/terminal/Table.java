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

    /** The head of a column. */
    public record Column(String title, Side side) {}

    /**
     * Returns the lines of a table, the titles first.
     *
     * @param rows each with a cell a column; what a terminal would obey is shown as {@code ?}, and long cells are cut
     */
    public static List<String> lines(List<Column> columns, List<List<String>> rows) {
        List<List<String>> cells = Stream.concat(
                        Stream.of(columns.stream().map(Column::title).toList()),
                        rows.stream().map(row -> row.stream().map(Table::shown).toList()))
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

    private static String shown(String cell) {
        String harmless = cell.replaceAll("\\p{gc=Cc}|\\p{gc=Cf}|\\p{Zl}|\\p{Zp}", "?");
        return width(harmless) <= MOST_COLUMNS_OF_A_CELL
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, MOST_COLUMNS_OF_A_CELL - 1)) + "…";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
