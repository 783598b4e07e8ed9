package io.spendwatch.job;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.job.readiness.KafkaAtStart;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job's main class, for a Flink cluster. */
public final class SpendwatchJob {
    private static final Logger LOG = LoggerFactory.getLogger(SpendwatchJob.class);

    private SpendwatchJob() {}

    /**
     * Runs the job until it is cancelled or stopped.
     *
     * @param arguments {@code --config FILE}, and {@code -D key=value} any number of times
     */
    public static void main(String... arguments) throws Exception {
        JobArguments parsed = JobArguments.parse(arguments);
        Configuration configuration =
                ConfigurationLoader.load(parsed.configuration(), parsed.overrides(), System.getenv());
        LOG.info("Configuration: {}", configuration);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        FlinkDefaults.apply(env);
        Inputs inputs = KafkaAtStart.await(configuration)
                .map(why -> ConfiguredInputs.of(configuration).with(input -> input.refusingFirstStart(why)))
                .orElseGet(() -> ConfiguredInputs.of(configuration));
        Topology.build(env, configuration, inputs, ConfiguredOutputs.of(configuration));
        env.execute("spendwatch");
    }
}
