package io.spendwatch.job.alert;

/** The names of an alert's fields, as rules, CSV, Kafka and Elasticsearch know them. */
public final class AlertField {
    public static final String RULE = "rule";
    public static final String CUSTOMER = "customer";
    public static final String COUNT_TRANSACTIONS = "count_transactions";
    public static final String TOTAL_ONLINE_PAYMENT_AMOUNT = "total_online_payment_amount";
    public static final String TOTAL_IN_STORE_PAYMENT_AMOUNT = "total_in_store_payment_amount";
    public static final String LAT = "lat";
    public static final String LON = "lon";
    public static final String LAST_TRANSACTION_TIME = "last_transaction_time";
    public static final String WINDOW_START = "window_start";
    public static final String WINDOW_END = "window_end";
    public static final String LAST_EVENT_TIME = "last_event_time";

    private AlertField() {}
}
