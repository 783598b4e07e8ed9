package io.spendwatch.bench.spark;

import io.spendwatch.bench.peer.PlainCsv;
import io.spendwatch.bench.peer.ShippedRule;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.Sampler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * The same in Spark Structured Streaming: RocksDB with changelogs as its guide to stateful streaming recommends, as many shuffle
 * partitions as cores. It writes to files alone, since its Kafka sink is not exactly once: one sink less than the others.
 */
public final class SparkContender implements Contender {
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        Path csv = request.directory().resolve("csv");
        try (SparkSession spark = session(request)) {
            Progress batches = new Progress();
            spark.streams().addListener(batches);
            Sampler sampler = Sampler.start(batches::events, progress);
            try (sampler) {
                StreamingQuery query = Query.start(spark, request, csv);
                query.processAllAvailable();
                while (batches.events() < request.events()) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
                query.stop();
            }
            return new RunReport(
                    samples(sampler, batches),
                    ProcessUsage.peakResidentBytes(),
                    List.of(),
                    0,
                    0,
                    PlainCsv.read(csv, ShippedRule.ID));
        }
    }

    /** The first micro-batch counts from its beginning, though nothing is known of its events until it is committed. */
    private static List<Sample> samples(Sampler sampler, Progress batches) {
        return sampler.samplesUntil(batches.lastNanos()).stream()
                .map(sample -> sample.events() == 0 && sample.nanos() - batches.firstNanos() >= 0
                        ? new Sample(sample.nanos(), 1, sample.cpuNanos(), sample.residentBytes())
                        : sample)
                .toList();
    }

    private static SparkSession session(RunRequest request) {
        return SparkSession.builder()
                .appName(request.run())
                .master("local[" + request.parallelism() + "]")
                .config("spark.driver.host", LOOPBACK)
                .config("spark.driver.bindAddress", LOOPBACK)
                .config("spark.ui.enabled", false)
                .config("spark.local.dir", request.directory().resolve("local").toString())
                .config("spark.sql.warehouse.dir", request.directory().resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", request.parallelism())
                .config(
                        "spark.sql.streaming.stateStore.providerClass",
                        "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
                .config("spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", true)
                .getOrCreate();
    }
}
