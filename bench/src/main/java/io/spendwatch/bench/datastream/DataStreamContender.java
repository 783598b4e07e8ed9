package io.spendwatch.bench.datastream;

import io.spendwatch.bench.flink.FlinkRun;
import io.spendwatch.bench.flink.RunningJob;
import io.spendwatch.bench.flink.SourceAdvance;
import io.spendwatch.bench.peer.Alert;
import io.spendwatch.bench.peer.KafkaSettings;
import io.spendwatch.bench.peer.PlainCsv;
import io.spendwatch.bench.peer.ShippedRule;
import io.spendwatch.bench.peer.Transaction;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/**
 * The same in the DataStream API, as Flink's documentation shows it: a Kafka source with watermarks of its own, windows with an
 * incremental aggregate, RocksDB, both sinks exactly once.
 */
public final class DataStreamContender implements Contender {
    private static final String SOURCE = "transactions";
    private static final String WINDOWS = "sum and judge";
    private static final Duration WINDOW = Duration.ofHours(10);
    private static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(1);

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        Path csv = request.directory().resolve("csv");
        SourceAdvance advance = new SourceAdvance("Source: " + SOURCE, WINDOWS);
        FlinkRun run = new FlinkRun(
                metrics -> advance.of(metrics, request.parallelism()), () -> PlainCsv.read(csv, ShippedRule.ID));
        try (RunningJob job = RunningJob.start(request, env -> add(env, request, csv))) {
            return run.follow(job, request, progress);
        }
    }

    private static void add(StreamExecutionEnvironment env, RunRequest request, Path csv) {
        DataStream<Alert> alerts = env.fromSource(transactions(request), watermarks(), SOURCE)
                .keyBy(transaction -> transaction.customer)
                .window(TumblingEventTimeWindows.of(WINDOW))
                .aggregate(new Summing(), new Judging())
                .name(WINDOWS);
        alerts.sinkTo(csv(csv)).name("csv");
        alerts.sinkTo(kafka(request)).name("kafka");
    }

    private static WatermarkStrategy<Transaction> watermarks() {
        return WatermarkStrategy.<Transaction>forBoundedOutOfOrderness(OUT_OF_ORDERNESS)
                .withTimestampAssigner((transaction, record) -> transaction.eventTimeMillis);
    }

    private static KafkaSource<Transaction> transactions(RunRequest request) {
        Properties settings = new Properties();
        settings.putAll(KafkaSettings.consumer());
        return KafkaSource.<Transaction>builder()
                .setBootstrapServers(request.bootstrapServers())
                .setTopics(request.topic())
                .setGroupId(request.run())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setValueOnlyDeserializer(new TransactionSchema())
                .setProperties(settings)
                .build();
    }

    /** A checkpoint completes the files. */
    private static FileSink<Alert> csv(Path directory) {
        return FileSink.<Alert>forRowFormat(
                        new org.apache.flink.core.fs.Path(directory.toUri()),
                        (alert, out) -> out.write((alert.toRow().toCsv() + "\n").getBytes(StandardCharsets.UTF_8)))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    private static KafkaSink<Alert> kafka(RunRequest request) {
        Properties settings = new Properties();
        settings.putAll(KafkaSettings.producer());
        return KafkaSink.<Alert>builder()
                .setBootstrapServers(request.bootstrapServers())
                .setRecordSerializer(new AlertSchema(request.results().alerts()))
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(request.run())
                .setKafkaProducerConfig(settings)
                .build();
    }
}
