package io.spendwatch.bench.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;

/** Holds closed windows against the rule that ships, {@value #RULE}, and writes the customers who match as CSV. */
final class Judge {
    static final String RULE = "in-store-over-online";

    private static final int LEAST_COUNT = 3;
    private static final double WEST = 20.20;
    private static final double EAST = 20.62;
    private static final double SOUTH = 44.57;
    private static final double NORTH = 44.91;
    private static final int MONEY_SCALE = 4;
    private static final int FEWEST_DECIMALS = 2;

    private final Writer out;

    Judge(Writer out) {
        this.out = out;
    }

    void judge(long windowEndMillis, Spending spending) {
        String end = Instant.ofEpochMilli(windowEndMillis).toString();
        spending.forEach((of, at, count, online, inStore, packedLatitude, packedLongitude) -> {
            if (count >= LEAST_COUNT && online < inStore) {
                double latitude = Degrees.unpack(packedLatitude);
                double longitude = Degrees.unpack(packedLongitude);
                if (longitude > WEST && longitude < EAST && latitude > SOUTH && latitude < NORTH) {
                    write(of.customer(at), count, money(online), money(inStore), latitude, longitude, end);
                }
            }
        });
    }

    private void write(Object... columns) {
        StringBuilder row = new StringBuilder();
        for (Object column : columns) {
            row.append(row.isEmpty() ? "" : ",").append(quoted(column.toString()));
        }
        try {
            out.append(row).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String money(long tenThousandths) {
        BigDecimal shortest = BigDecimal.valueOf(tenThousandths, MONEY_SCALE).stripTrailingZeros();
        return shortest.setScale(Math.max(FEWEST_DECIMALS, shortest.scale())).toPlainString();
    }
}
