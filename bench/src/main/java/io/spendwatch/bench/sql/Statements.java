package io.spendwatch.bench.sql;

import io.spendwatch.bench.peer.KafkaSettings;
import io.spendwatch.bench.run.RunRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The tutorial's query in the SQL of today, with its sink and Spendwatch's other one. */
final class Statements {
    private Statements() {}

    /**
     * Money is exact, with four decimals as Spendwatch has them. The time format is that of the JSON format's documentation for
     * such times.
     */
    static String transactions(RunRequest request) {
        return """
                CREATE TABLE transactions (
                  customer STRING,
                  transaction_type STRING,
                  online_payment_amount DECIMAL(17, 4),
                  in_store_payment_amount DECIMAL(17, 4),
                  lat DOUBLE,
                  lon DOUBLE,
                  transaction_datetime TIMESTAMP_LTZ(3),
                  WATERMARK FOR transaction_datetime AS transaction_datetime - INTERVAL '60' SECOND
                ) WITH (
                  'connector' = 'kafka',
                  'topic' = '%s',
                  'properties.bootstrap.servers' = '%s',
                  'properties.group.id' = '%s',
                  %s,
                  'scan.startup.mode' = 'earliest-offset',
                  'format' = 'json',
                  'json.timestamp-format.standard' = 'ISO-8601'
                )""".formatted(
                request.topic(), request.bootstrapServers(), request.run(), properties(KafkaSettings.consumer()));
    }

    /** The filters are those of the tutorial's code. */
    static String customersToReport() {
        return """
                CREATE TEMPORARY VIEW customers_to_report AS
                SELECT
                  customer,
                  COUNT(transaction_type) AS count_transactions,
                  SUM(online_payment_amount) AS total_online_payment_amount,
                  SUM(in_store_payment_amount) AS total_in_store_payment_amount,
                  LAST_BY(lat, transaction_datetime) AS lat,
                  LAST_BY(lon, transaction_datetime) AS lon,
                  window_end AS last_transaction_time
                FROM TABLE(TUMBLE(TABLE transactions, DESCRIPTOR(transaction_datetime), INTERVAL '10' HOUR))
                GROUP BY customer, window_start, window_end
                HAVING SUM(online_payment_amount) < SUM(in_store_payment_amount)
                  AND COUNT(transaction_type) >= 3
                  AND LAST_BY(lon, transaction_datetime) > 20.20 AND LAST_BY(lon, transaction_datetime) < 20.62
                  AND LAST_BY(lat, transaction_datetime) > 44.57 AND LAST_BY(lat, transaction_datetime) < 44.91""";
    }

    /** Files are complete soon: what is not complete when a run ends is no result. */
    static String csv(Path directory) {
        return """
                CREATE TABLE csv_files (%s) WITH (
                  'connector' = 'filesystem',
                  'path' = '%s',
                  'format' = 'csv',
                  'sink.rolling-policy.rollover-interval' = '500 ms',
                  'sink.rolling-policy.check-interval' = '250 ms'
                )""".formatted(columns(), directory.toUri());
    }

    static String alerts(RunRequest request) {
        return """
                CREATE TABLE alerts (%s) WITH (
                  'connector' = 'kafka',
                  'topic' = '%s',
                  'properties.bootstrap.servers' = '%s',
                  %s,
                  'sink.delivery-guarantee' = 'exactly-once',
                  'sink.transactional-id-prefix' = '%s',
                  'key.format' = 'raw',
                  'key.fields' = 'customer',
                  'value.format' = 'json'
                )""".formatted(
                        columns(),
                        request.results().alerts(),
                        request.bootstrapServers(),
                        properties(KafkaSettings.producer()),
                        request.run());
    }

    private static String columns() {
        return """

                  customer STRING,
                  count_transactions BIGINT,
                  total_online_payment_amount DECIMAL(38, 4),
                  total_in_store_payment_amount DECIMAL(38, 4),
                  lat DOUBLE,
                  lon DOUBLE,
                  last_transaction_time TIMESTAMP(3)
                """;
    }

    private static String properties(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "'properties.%s' = '%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(",\n  "));
    }
}
