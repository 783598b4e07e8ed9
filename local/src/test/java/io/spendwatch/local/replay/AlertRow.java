package io.spendwatch.local.replay;

import java.math.BigDecimal;
import java.util.Comparator;

/** An alert in a form that can be compared: money as decimals without trailing zeros, coordinates as doubles. */
record AlertRow(
        String rule,
        String customer,
        long count,
        BigDecimal online,
        BigDecimal inStore,
        double lat,
        double lon,
        String lastTransactionTime)
        implements Comparable<AlertRow> {

    private static final Comparator<AlertRow> ORDER = Comparator.comparing(AlertRow::rule)
            .thenComparing(AlertRow::customer)
            .thenComparing(AlertRow::lastTransactionTime);

    AlertRow(
            String rule,
            String customer,
            long count,
            String online,
            String inStore,
            double lat,
            double lon,
            String lastTransactionTime) {
        this(rule, customer, count, decimal(online), decimal(inStore), lat, lon, lastTransactionTime);
    }

    @Override
    public int compareTo(AlertRow other) {
        return ORDER.compare(this, other);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }
}
