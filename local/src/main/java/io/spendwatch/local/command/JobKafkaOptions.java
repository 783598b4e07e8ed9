package io.spendwatch.local.command;

import io.spendwatch.generator.command.KafkaPropertiesFile;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.kafka.KafkaConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** The options that say which job is meant. */
final class JobKafkaOptions {
    private static final String LOCAL_RUN = "localhost:9092";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The job's configuration (YAML), for its Kafka, topics and slices.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka's address. Default: that of --config, else " + LOCAL_RUN + ", the local run's.")
    private Optional<String> bootstrap = Optional.empty();

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            description = "Settings of Kafka's clients, such as for TLS and SASL, as a properties file;"
                    + " in place of those of --config.")
    private Optional<Path> properties = Optional.empty();

    /**
     * Returns the job that is meant.
     *
     * @param decided settings that count more than the configuration's
     * @throws UserMistakeException if the properties file cannot be read
     * @throws io.spendwatch.job.yaml.InvalidDocumentException if the configuration is wrong
     */
    JobKafka load(Map<String, String> decided) {
        Configuration configuration = ConfigurationLoader.load(file, decided, System.getenv());
        Map<String, String> settings = properties
                .map(JobKafkaOptions::read)
                .orElseGet(() -> configuration.kafka().properties().toMap());
        String address = bootstrap
                .or(() -> Optional.ofNullable(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)))
                .orElse(configuration.kafka().bootstrapServers());
        boolean isLocalRun = file.isEmpty() && properties.isEmpty() && bootstrap.isEmpty() && address.equals(LOCAL_RUN);
        return new JobKafka(new KafkaConnection(address, settings), configuration, isLocalRun);
    }

    private static Map<String, String> read(Path properties) {
        try {
            return KafkaPropertiesFile.read("--properties", properties);
        } catch (IllegalArgumentException e) {
            throw new UserMistakeException(e.getMessage());
        }
    }
}
