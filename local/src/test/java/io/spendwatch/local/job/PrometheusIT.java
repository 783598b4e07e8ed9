package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.FlinkDefaults;
import io.spendwatch.job.Topology;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.job.DocumentedMetrics.Documented;
import io.spendwatch.local.job.PushedMetrics.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.metrics.prometheus.PrometheusPushGatewayReporterFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a job that runs exports to Prometheus is what the documentation says. */
@Timeout(600)
class PrometheusIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String OPERATOR = "flink_taskmanager_job_task_operator_";
    private static final int GENERATED = 2_000;

    @TempDir
    private static Path folder;

    private static EmbeddedKafka broker;
    private static PushedMetrics metrics;
    private static MiniCluster cluster;

    @BeforeAll
    static void runTheJob() throws Exception {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        metrics = PushedMetrics.listen();
        KafkaLog kafka = new KafkaLog(broker.bootstrapServers());
        JobSettings settings = JobSettings.of(broker.bootstrapServers(), "", folder)
                .with("idle-after", "PT1H")
                .with("kafka.group-id", "spendwatch")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString())
                .with("sinks.elasticsearch.hosts", "http://" + LoopbackPort.free());
        KafkaLog.createTopics(broker, settings.topics());
        kafka.append(settings.topic("transactions"), SampleLog.generated(GENERATED));
        kafka.append(settings.topic("transactions"), SampleLog.closing(SampleLog.START.plusSeconds(20L * GENERATED)));
        cluster = start(flinkSettings());
        submit(settings.load());
        await().atMost(PATIENCE)
                .until(() -> sum("validEvents") + sum("reason_deadLetters") == GENERATED + 2 && sum("rule_alerts") > 0);
    }

    @AfterAll
    static void stopAll() throws Exception {
        cluster.close();
        metrics.close();
        broker.close();
    }

    @Test
    void shouldExportEveryMetricUnderTheNameAndWithTheLabelsThatTheDocumentationSays() throws Exception {
        List<Documented> documented = DocumentedMetrics.read();

        assertThat(documented).hasSizeGreaterThan(10).allSatisfy(metric -> {
            List<Sample> samples = metrics.samples(metric.prometheusName());
            assertThat(samples).as(metric.prometheusName()).isNotEmpty().allSatisfy(sample -> {
                assertThat(sample.labels()).containsEntry("operator_name", metric.operator());
                assertThat(sample.labels().keySet()).containsAll(metric.labels());
            });
        });
    }

    @Test
    void shouldExportLabelsAsLabels() {
        assertThat(metrics.samples(OPERATOR + "reason_deadLetters"))
                .extracting(sample -> sample.labels().get("reason"))
                .contains("MALFORMED_JSON", "WRONG_TYPE");
        assertThat(metrics.samples(OPERATOR + "rule_alerts"))
                .extracting(sample -> sample.labels().get("rule"))
                .contains("in_store_over_online", "busy_hours", "everyday")
                .doesNotContain("disabled");
    }

    @Test
    void shouldExportFiguresThatMakeSense() {
        assertThat(metrics.samples(OPERATOR + "eventTimeLag"))
                .extracting(Sample::value)
                .allSatisfy(lag -> assertThat(lag).isPositive());
        assertThat(metrics.samples(OPERATOR + "endToEndLatency"))
                .filteredOn(sample -> "0.99".equals(sample.labels().get("quantile")))
                .extracting(Sample::value)
                .anySatisfy(latency -> assertThat(latency).isPositive());
        assertThat(sum("slicesHeld")).isPositive();
        assertThat(metrics.samples(OPERATOR + "combinerHitRate"))
                .extracting(Sample::value)
                .allSatisfy(rate -> assertThat(rate).isBetween(0.0, 1.0))
                .anySatisfy(rate -> assertThat(rate).isPositive());
    }

    private static double sum(String name) {
        return metrics.samples(OPERATOR + name).stream()
                .mapToDouble(Sample::value)
                .sum();
    }

    private static org.apache.flink.configuration.Configuration flinkSettings() {
        org.apache.flink.configuration.Configuration flink = new org.apache.flink.configuration.Configuration();
        flink.setString("rest.bind-address", "127.0.0.1");
        flink.setString("rest.bind-port", "0");
        flink.setString("jobmanager.bind-host", "127.0.0.1");
        flink.setString("taskmanager.bind-host", "127.0.0.1");
        flink.setString("taskmanager.memory.managed.size", "256m");
        flink.setString(
                "execution.checkpointing.dir",
                folder.resolve("checkpoints").toUri().toString());
        flink.setString("execution.checkpointing.interval", "1s");
        flink.setString(
                "metrics.reporter.prometheus.factory.class", PrometheusPushGatewayReporterFactory.class.getName());
        flink.setString("metrics.reporter.prometheus.hostUrl", metrics.uri().toString());
        flink.setString("metrics.reporter.prometheus.jobName", "spendwatch");
        flink.setString("metrics.reporter.prometheus.deleteOnShutdown", "false");
        flink.setString("metrics.reporter.prometheus.interval", "1 s");
        return flink;
    }

    private static MiniCluster start(org.apache.flink.configuration.Configuration flink) throws Exception {
        MiniCluster started = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
        started.start();
        return started;
    }

    private static void submit(Configuration configuration) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flinkSettings());
        env.setParallelism(2);
        FlinkDefaults.apply(env);
        Topology.build(env, configuration, ConfiguredInputs.of(configuration), ConfiguredOutputs.of(configuration));
        cluster.submitJob(env.getStreamGraph().getJobGraph()).get();
    }
}
