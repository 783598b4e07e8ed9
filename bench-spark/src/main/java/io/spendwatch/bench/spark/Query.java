package io.spendwatch.bench.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.window;

import io.spendwatch.bench.peer.KafkaSettings;
import io.spendwatch.bench.run.RunRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.types.StructType;

/** The tutorial's query in Spark's words; money is exact. */
final class Query {
    /** Without a bound the first micro-batch takes all that there is; with this one it lasts about as long as a checkpoint interval. */
    private static final long MOST_EVENTS_A_MILLI = 100;

    private static final StructType TRANSACTION = StructType.fromDDL("customer STRING, transaction_type STRING,"
            + " online_payment_amount DECIMAL(17, 4), in_store_payment_amount DECIMAL(17, 4),"
            + " lat DOUBLE, lon DOUBLE, transaction_datetime TIMESTAMP");

    private Query() {}

    /** Starts it: from Kafka to CSV files, exactly once, each micro-batch a checkpoint. */
    static StreamingQuery start(SparkSession spark, RunRequest request, Path csv) throws TimeoutException {
        return matches(transactions(spark, request))
                .writeStream()
                .outputMode("append")
                .format("csv")
                .option("path", csv.toUri().toString())
                .option("escape", "\"")
                .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss'Z'")
                .option("checkpointLocation", request.directory().resolve("checkpoint").toUri().toString())
                .start();
    }

    private static Dataset<Row> transactions(SparkSession spark, RunRequest request) {
        DataStreamReader reader = spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", request.bootstrapServers())
                .option("subscribe", request.topic())
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", MOST_EVENTS_A_MILLI * request.checkpointMillis());
        KafkaSettings.consumer().forEach((name, value) -> reader.option("kafka." + name, value));
        return reader.load()
                .select(from_json(col("value").cast("string"), TRANSACTION, Map.of()).as("transaction"))
                .select("transaction.*");
    }

    private static Dataset<Row> matches(Dataset<Row> transactions) {
        return transactions
                .withWatermark("transaction_datetime", "60 seconds")
                .groupBy(window(col("transaction_datetime"), "10 hours"), col("customer"))
                .agg(
                        count("transaction_type").as("count_transactions"),
                        sum("online_payment_amount").as("total_online_payment_amount"),
                        sum("in_store_payment_amount").as("total_in_store_payment_amount"),
                        max_by(col("lat"), col("transaction_datetime")).as("lat"),
                        max_by(col("lon"), col("transaction_datetime")).as("lon"))
                .where("total_online_payment_amount < total_in_store_payment_amount AND count_transactions >= 3"
                        + " AND lon > 20.20 AND lon < 20.62 AND lat > 44.57 AND lat < 44.91")
                .selectExpr(
                        "customer",
                        "count_transactions",
                        "total_online_payment_amount",
                        "total_in_store_payment_amount",
                        "lat",
                        "lon",
                        "window.end AS last_transaction_time");
    }
}
