package io.spendwatch.job;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ElasticsearchConfiguration;
import io.spendwatch.job.configuration.KafkaSinkConfiguration;
import io.spendwatch.job.configuration.SinksConfiguration;
import io.spendwatch.job.configuration.Topics;
import io.spendwatch.job.sink.csv.CsvAlerts;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.job.sink.elasticsearch.Login;
import io.spendwatch.job.sink.kafka.KafkaSinks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.MemorySize;

/** The sinks that a configuration asks for. */
public final class ConfiguredOutputs {
    private ConfiguredOutputs() {}

    /** Returns the sinks whose sections are there; dead letters, late events and the status of rules always go to their topics. */
    public static Outputs of(Configuration configuration) {
        SinksConfiguration sinks = configuration.sinks();
        Topics topics = configuration.kafka().topics();
        KafkaSinks kafka = new KafkaSinks(
                configuration.kafka().bootstrapServers(),
                configuration.kafka().properties().toProperties());
        Map<String, AlertOutput> alerts = new LinkedHashMap<>();
        sinks.csv()
                .ifPresent(csv -> alerts.put(
                        "csv",
                        AlertOutput.ofStanding(CsvAlerts.sink(
                                csv.directory(), new MemorySize(csv.partSize().bytes()), csv.partAge()))));
        sinks.kafka().ifPresent(topic -> alerts.put("kafka", AlertOutput.ofAll(sink(kafka, topics.alerts(), topic))));
        return new Outputs(
                alerts,
                sinks.elasticsearch().map(ConfiguredOutputs::settings),
                kafka.deadLetters(topics.deadLetter()),
                kafka.lateEvents(topics.late()),
                Optional.of(kafka.ruleStatus(topics.ruleStatus())));
    }

    private static Sink<Alert> sink(KafkaSinks kafka, String topic, KafkaSinkConfiguration configured) {
        return switch (configured.delivery()) {
            case EXACTLY_ONCE ->
                kafka.alerts(topic, configured.transactionalIdPrefix(), configured.transactionTimeout());
            case AT_LEAST_ONCE -> kafka.alertsAtOnce(topic);
        };
    }

    private static ElasticsearchSettings settings(ElasticsearchConfiguration configured) {
        return new ElasticsearchSettings(
                configured.hosts(),
                configured.index(),
                login(configured),
                configured.caCertificate(),
                configured.bulkActions(),
                new MemorySize(configured.bulkSize().bytes()),
                configured.bulkInterval(),
                configured.retryBackoffInitial(),
                configured.retryBackoffMax(),
                configured.connectTimeout(),
                configured.requestTimeout());
    }

    private static Login login(ElasticsearchConfiguration configured) {
        if (!configured.credentialsDirectory().isEmpty()) {
            return new Login.MountedSecret(configured.credentialsDirectory());
        }
        return configured.username().isEmpty()
                ? new Login.Anonymous()
                : new Login.Password(
                        configured.username(), configured.password().reveal());
    }
}
