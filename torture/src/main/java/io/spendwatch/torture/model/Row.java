package io.spendwatch.torture.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An alert as the CSV files have it.
 *
 * @param rule its rule's id
 * @param line the file's, without what ends it
 */
public record Row(String rule, String line) {
    private static final int FEWEST_DECIMALS = 2;

    static Row of(String rule, String customer, Sum sum, long endMillis) {
        String line = String.join(
                ",",
                quoted(customer),
                Long.toString(sum.count()),
                money(sum.online()),
                money(sum.inStore()),
                Double.toString(sum.lat()),
                Double.toString(sum.lon()),
                Instant.ofEpochMilli(endMillis).toString());
        return new Row(rule, line);
    }

    /** Returns the customer as the row has it, in quotation marks where there are any. */
    public String customer() {
        if (!line.startsWith("\"")) {
            return line.substring(0, line.indexOf(','));
        }
        int end = 1;
        while (line.charAt(end) != '"' || line.startsWith("\"\"", end)) {
            end += line.charAt(end) == '"' ? 2 : 1;
        }
        return line.substring(0, end + 1);
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String money(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(FEWEST_DECIMALS, shortest.scale())).toPlainString();
    }

    @Override
    public String toString() {
        return rule + ": " + line;
    }
}
