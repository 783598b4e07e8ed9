package io.spendwatch.chart;

/**
 * A value of the chart.
 *
 * @param key its path, with dots between
 * @param meaning its comment: unit and effect
 * @param standard what it is when nobody sets it, as JSON
 */
record ValueRow(String key, String meaning, String standard) {
    private static final int LONGEST = 60;

    /** Returns a line of a table in Markdown. */
    String toMarkdown() {
        String shown = standard.length() > LONGEST ? "see `values.yaml`" : "`" + standard + "`";
        return "| `%s` | %s | %s |".formatted(key, escaped(meaning), escaped(shown));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
