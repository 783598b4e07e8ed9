package io.spendwatch.bench.peer;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of a peer, whatever its notation.
 *
 * @param customer who spent
 * @param count of transactions
 * @param online sum of the payments online
 * @param inStore sum of the payments in stores
 * @param latitude of the last transaction, in degrees
 * @param longitude of the last transaction, in degrees
 * @param windowEnd the first instant after the window
 */
public record PlainRow(
        String customer,
        long count,
        BigDecimal online,
        BigDecimal inStore,
        double latitude,
        double longitude,
        Instant windowEnd) {
    private static final int FEWEST_DECIMALS = 2;

    /** Returns the row as Spendwatch's CSV files have it. */
    public String toCsv() {
        return String.join(
                ",",
                quoted(customer),
                Long.toString(count),
                money(online),
                money(inStore),
                Double.toString(latitude),
                Double.toString(longitude),
                windowEnd.toString());
    }

    private static String money(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(FEWEST_DECIMALS, shortest.scale())).toPlainString();
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
