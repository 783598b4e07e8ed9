package io.spendwatch.local.sink;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSink;
import io.spendwatch.job.sink.elasticsearch.Login;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that is nothing but alerts and the Elasticsearch sink. */
final class SinkJob {
    static final String INDEX = ElasticsearchSettings.DEFAULT_INDEX;
    static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");

    private SinkJob() {}

    static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    }

    /** Returns the dead letters of these alerts, of which one passes each {@code pace}. */
    static DataStream<DeadLetter> of(
            StreamExecutionEnvironment environment, List<Alert> alerts, Duration pace, ElasticsearchSettings settings) {
        long paceMillis = pace.toMillis();
        TypeInformation<Alert> type = new CodecTypeInformation<>(new AlertCodec());
        DataStream<Alert> paced = environment
                .fromData(alerts, type)
                .map(alert -> {
                    Thread.sleep(paceMillis);
                    return alert;
                })
                .returns(type);
        return ElasticsearchSink.connect(paced, settings, TypeInformation.of(DeadLetter.class));
    }

    static List<DeadLetter> run(List<Alert> alerts, Duration pace, ElasticsearchSettings settings) throws Exception {
        return of(environment(), alerts, pace, settings).executeAndCollect(alerts.size() + 1);
    }

    static List<Alert> alerts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> alert("customer-" + i, i + 1))
                .toList();
    }

    static Alert alert(String customer, long transactions) {
        return new Alert(
                "in-store-over-online",
                customer,
                transactions,
                Money.ofUnits(12_345_678),
                Money.ofUnits(50_000_000),
                44.8125,
                20.4612,
                NOON.minus(Duration.ofHours(10)),
                NOON,
                NOON.minusMillis(1));
    }

    /** Returns settings of a patient sink that sends as many documents at a time. */
    static ElasticsearchSettings settings(URI host, int bulkActions, Duration bulkInterval) {
        ElasticsearchSettings defaults = ElasticsearchSettings.of(List.of(host));
        return new ElasticsearchSettings(
                defaults.hosts(),
                INDEX,
                new Login.Password("spendwatch", "secret"),
                "",
                bulkActions,
                MemorySize.ofMebiBytes(5),
                bulkInterval,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                defaults.connectTimeout(),
                defaults.requestTimeout());
    }
}
