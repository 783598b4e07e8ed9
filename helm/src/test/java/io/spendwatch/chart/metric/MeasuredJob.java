package io.spendwatch.chart.metric;

import io.spendwatch.generator.command.GenerateCommand;
import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.FlinkDefaults;
import io.spendwatch.job.Topology;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.prometheus.PrometheusPushGatewayReporterFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/**
 * The job on a Flink and a Kafka that are real, with every sink on, fed with events that are valid, late and malformed.
 * Nothing answers in Elasticsearch's place: the sink's metrics are there all the same.
 */
final class MeasuredJob implements AutoCloseable {
    private final EmbeddedKafka kafka;
    private final ExportedMetrics metrics;
    private final MiniCluster flink;

    private MeasuredJob(EmbeddedKafka kafka, ExportedMetrics metrics, MiniCluster flink) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.flink = flink;
    }

    /** Starts the job. What it exports comes little by little, as its operators start and events come. */
    static MeasuredJob start(Path folder) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        ExportedMetrics metrics = ExportedMetrics.listen();
        Configuration settings = settings(folder, metrics);
        MiniCluster flink = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumSlotsPerTaskManager(1)
                .build());
        MeasuredJob job = new MeasuredJob(kafka, metrics, flink);
        try {
            generate(kafka);
            flink.start();
            job.submit(settings, folder);
            return job;
        } catch (Exception | Error e) {
            job.close();
            throw e;
        }
    }

    ExportedMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        flink.closeAsync().join();
        metrics.close();
        kafka.close();
    }

    private void submit(Configuration settings, Path folder) throws Exception {
        io.spendwatch.job.configuration.Configuration configuration = ConfigurationLoader.load(
                Optional.empty(),
                Map.of(
                        "kafka.bootstrap-servers",
                        kafka.bootstrapServers(),
                        "kafka.start-from",
                        "earliest",
                        "sinks.kafka",
                        "{}",
                        "sinks.csv.directory",
                        folder.resolve("alerts").toUri().toString(),
                        "sinks.elasticsearch.hosts",
                        "http://" + LoopbackPort.free()),
                Map.of());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(1);
        FlinkDefaults.apply(env);
        Topology.build(env, configuration, ConfiguredInputs.of(configuration), ConfiguredOutputs.of(configuration));
        flink.submitJob(env.getStreamGraph().getJobGraph()).get();
    }

    private static void generate(EmbeddedKafka kafka) {
        List<String> arguments = List.of(
                "--bootstrap",
                kafka.bootstrapServers(),
                "--event-time",
                "accelerated",
                "--rate",
                "max",
                "--step",
                "PT20S",
                "--count",
                "5000",
                "--seed",
                "7",
                "--late",
                "0.05",
                "--malformed",
                "0.05");
        int exitCode = new CommandLine(new GenerateCommand()).execute(arguments.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException("The generator ended with " + exitCode);
        }
    }

    private static Configuration settings(Path folder, ExportedMetrics metrics) {
        return Configuration.fromMap(Map.ofEntries(
                Map.entry("rest.bind-address", "127.0.0.1"),
                Map.entry("rest.bind-port", "0"),
                Map.entry("jobmanager.bind-host", "127.0.0.1"),
                Map.entry("taskmanager.bind-host", "127.0.0.1"),
                Map.entry("taskmanager.memory.managed.size", "128m"),
                Map.entry("execution.checkpointing.interval", "1s"),
                Map.entry(
                        "execution.checkpointing.dir",
                        folder.resolve("checkpoints").toUri().toString()),
                Map.entry(
                        "metrics.reporter.prometheus.factory.class",
                        PrometheusPushGatewayReporterFactory.class.getName()),
                Map.entry("metrics.reporter.prometheus.hostUrl", metrics.url()),
                Map.entry("metrics.reporter.prometheus.deleteOnShutdown", "false"),
                Map.entry("metrics.reporter.prometheus.interval", "500 ms")));
    }
}
