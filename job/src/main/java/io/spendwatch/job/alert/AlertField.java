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

    /** Of a rule that raises provisional alerts: how far the alert is to be relied on, in lower case. */
    public static final String STATUS = "status";

    /** Of the same: whether {@link #STATUS} is provisional. */
    public static final String PROVISIONAL = "provisional";

    /** Of a rule about travel, in kilometres. */
    public static final String DISTANCE_KM = "distance_km";

    /** Of the same, in kilometres per hour. */
    public static final String SPEED_KMH = "speed_kmh";

    /** Of the same, degrees north of the earlier transaction. */
    public static final String PREVIOUS_LAT = "previous_lat";

    /** Of the same, degrees east of the earlier transaction. */
    public static final String PREVIOUS_LON = "previous_lon";

    /** Of the same, the event time of the earlier transaction. */
    public static final String PREVIOUS_TIME = "previous_time";

    private AlertField() {}
}
