package io.spendwatch.bench.peer;

import java.math.BigDecimal;
import java.time.Instant;

/** A customer who matches: a POJO, money in ten-thousandths. */
public final class Alert {
    private static final int MONEY_SCALE = 4;

    public String customer = "";
    public long countTransactions;
    public long totalOnlinePaymentAmount;
    public long totalInStorePaymentAmount;
    public double lat;
    public double lon;
    public long lastTransactionTimeMillis;

    /** Makes the alert of a customer. */
    public static Alert of(String customer, Sums sums, long windowEndMillis) {
        Alert alert = new Alert();
        alert.customer = customer;
        alert.countTransactions = sums.count;
        alert.totalOnlinePaymentAmount = sums.online;
        alert.totalInStorePaymentAmount = sums.inStore;
        alert.lat = sums.lat;
        alert.lon = sums.lon;
        alert.lastTransactionTimeMillis = windowEndMillis;
        return alert;
    }

    /** Returns it as a row. */
    public PlainRow toRow() {
        return new PlainRow(
                customer,
                countTransactions,
                BigDecimal.valueOf(totalOnlinePaymentAmount, MONEY_SCALE),
                BigDecimal.valueOf(totalInStorePaymentAmount, MONEY_SCALE),
                lat,
                lon,
                Instant.ofEpochMilli(lastTransactionTimeMillis));
    }
}
