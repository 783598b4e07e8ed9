package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.rule.RuleDefinition;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationLoaderTest {
    private static final String ONE_RULE = "[{id: a, window: {size: PT1H}, when: lat > 1}]";

    @TempDir
    private Path folder;

    @Test
    void shouldLetTheCommandLineGoBeforeTheEnvironmentAndThatBeforeTheFile() {
        Configuration configuration = Loading.yaml(
                folder,
                "{idle-after: PT1S, max-future-skew: PT1S, out-of-orderness: PT1S}",
                Map.of("idle-after", "PT3S"),
                Map.of("SPENDWATCH_IDLE_AFTER", "PT2S", "SPENDWATCH_MAX_FUTURE_SKEW", "PT2S"));

        assertThat(configuration.idleAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(configuration.maxFutureSkew()).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.outOfOrderness()).isEqualTo(Duration.ofSeconds(1));
        assertThat(configuration.slice()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldReadListsFromTheEnvironment() {
        Configuration configuration = Loading.yaml(
                folder, "", Map.of(), Map.of("SPENDWATCH_SINKS_ELASTICSEARCH_HOSTS", "http://a:1, http://b:2"));

        assertThat(configuration.sinks().elasticsearch().orElseThrow().hosts()).hasSize(2);
    }

    @Test
    void shouldLeaveOtherVariablesAlone() {
        Map<String, String> environment = Map.of(
                "PATH", "/bin",
                "SPENDWATCH_REST_SERVICE_HOST", "10.0.0.1",
                "SPENDWATCH_REST_SERVICE_PORT_REST", "8081",
                "SPENDWATCH_REST_PORT", "tcp://10.0.0.1:8081",
                "SPENDWATCH_REST_PORT_8081_TCP_ADDR", "10.0.0.1");

        assertThat(ConfigurationLoader.load(Optional.empty(), Map.of(), environment))
                .isEqualTo(Loading.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "slcie: PT1H ## c.yaml:1:1: slcie: unknown key; did you mean slice?",
                "colour: red ## c.yaml:1:1: colour: unknown key; known here: combiner-capacity, combiner-delay, idle-after, kafka, max-future-skew, max-rules, open-slices-memory, out-of-orderness, retain, rules, rules-file, sinks, slice, unreachable-after",
                "kafka: {topics: {lates: x}} ## c.yaml:1:18: kafka.topics.lates: unknown key; did you mean late?",
                "kafka.group-id: x ## c.yaml:1:1: kafka.group-id: unknown key; write the parts of kafka.group-id one below the other",
                "sinks: {kafka: {topic: x}} ## c.yaml:1:17: sinks.kafka.topic: unknown key; known here: delivery, transaction-timeout, transactional-id-prefix",
                "slice: 1h ## c.yaml:1:8: slice: \"1h\" is not an ISO-8601 duration; write PT1H",
                "slice: [PT1H] ## c.yaml:1:8: slice: is a list where one value is wanted",
                "`slice:` ## c.yaml:1:7: slice: has no value; write one, or leave the key out",
                "`slice: PT1H\nslice: PT2H` ## c.yaml:2:1: slice: is written twice; remove this one, or the one at ",
                "kafka: localhost ## c.yaml:1:8: kafka: is a single value where keys with values are wanted",
                "- slice ## c.yaml:1:1: is a list where keys with values are wanted",
                "combiner-capacity: many ## c.yaml:1:20: combiner-capacity: \"many\" is not a whole number; write one from 1 to",
                "{max-rules: 1, rules: [{id: a, window: {size: PT1H}, when: 'true'}, {id: b, window: {size: PT1H}, when: 'true'}]} ## c.yaml:1:13: max-rules 1 is less than the 2 rules of the configuration; write at least 2, or take rules out",
                "combiner-capacity: 0 ## c.yaml:1:20: combiner-capacity: \"0\" is too small; write a whole number from 1",
                "kafka: {start-from: beginning} ## c.yaml:1:21: kafka.start-from: there is no \"beginning\"; write one of committed, earliest, latest",
                "kafka: {group-id: ''} ## c.yaml:1:19: kafka.group-id: is empty; write a text, or leave the key out",
                "kafka: {properties: {security: {protocol: SSL}}} ## c.yaml:1:32: kafka.properties.security: is a group of keys where one value is wanted",
                "kafka: {properties: {group.id: x}} ## c.yaml:1:32: kafka.properties.group.id: has a key of its own; write kafka.group-id",
                "sinks: {elasticsearch: {hosts: localhost}} ## c.yaml:1:32: sinks.elasticsearch.hosts: \"localhost\" is not a host's address; write one such as http://localhost:9200",
                "sinks: {elasticsearch: {bulk-size: 5MB}} ## c.yaml:1:36: sinks.elasticsearch.bulk-size: \"5MB\" is not a size; write 5MiB",
                "{slice: PT2H, retain: PT1H} ## c.yaml:1:23: retain PT1H is shorter than a slice (PT2H); write at least PT2H",
                "rules: [{id: a, window: {size: PT1H}, when: lat > lun}] ## c.yaml:1:51: rule a: undeclared reference 'lun' (position 1:7 of 'when'); did you mean lon?",
                "rules: [{id: a, window: {size: PT1H}}] ## c.yaml:1:9: rule a: has no when; add",
                "slice: PT4H ## default-rules.yaml:4:18: rule in-store-over-online: window.size: PT10H is not a whole number of slices (slice PT4H)",
                "rules-file: none.yaml ## none.yaml: there is no such file; check the path",
                "slice: 'PT1H ## c.yaml:1:13: not valid YAML: "
            })
    void shouldReportMistakesInTheFileWithTheirPlaces(String yaml, String problem) {
        assertThatThrownBy(() -> Loading.yaml(folder, yaml))
                .isInstanceOf(InvalidConfigurationException.class)
                .message()
                .satisfies(
                        message -> assertThat(message.replace(folder + "/", "")).startsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slcie       | PT1H  | -D slcie: unknown key; did you mean slice?",
                "colour      | red   | -D colour: unknown key; the keys are in the documentation of the configuration",
                "slice       | 1h    | -D slice: \"1h\" is not an ISO-8601 duration; write PT1H",
                "kafka       | x     | -D kafka: is a section; set a key of it, such as kafka.bootstrap-servers",
                "sinks.kafka | true  | -D sinks.kafka: is a section; set a key of it, such as sinks.kafka.delivery",
                "rules       | [x]   | -D rules: rules are a list; write them to a file and set rules-file to its path"
            })
    void shouldReportMistakesOnTheCommandLine(String key, String value, String problem) {
        assertThatThrownBy(() -> Loading.overriding(Map.of(key, value)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPENDWATCH_SLICE_   | PT1H | SPENDWATCH_SLICE_: unknown variable; did you mean SPENDWATCH_SLICE?",
                "SPENDWATCH_SLICE    | 1h   | SPENDWATCH_SLICE: \"1h\" is not an ISO-8601 duration; write PT1H",
                "SPENDWATCH_SINKS_CSV_PART_AGE | PT1H | sinks.csv: has no directory; set sinks.csv.directory, which has no default"
            })
    void shouldReportMistakesInTheEnvironment(String variable, String value, String problem) {
        assertThatThrownBy(() -> ConfigurationLoader.load(Optional.empty(), Map.of(), Map.of(variable, value)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(problem);
    }

    @Test
    void shouldReportAllMistakesAtOnce() {
        assertThatThrownBy(() -> Loading.yaml(
                        folder,
                        "{idle-after: 1s, retian: PT1H, rules: [{id: a, window: {size: PT90M}, when: lat}]}",
                        Map.of("nope", "x"),
                        Map.of("SPENDWATCH_OUT_OF_ORDERNESS", "-1")))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.problems()).hasSize(6));
    }

    @Test
    void shouldReportAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConfigurationLoader.load(Optional.of(Path.of("none.yaml")), Map.of(), Map.of()))
                .hasMessage("none.yaml: there is no such file; check the path");
    }

    @Test
    void shouldReadRulesBesideTheConfigurationFile() {
        Loading.write(folder, "my-rules.yaml", ONE_RULE);

        Configuration configuration = Loading.yaml(folder, "rules-file: my-rules.yaml");

        assertThat(configuration.rules()).extracting(RuleDefinition::id).containsExactly("a");
    }

    @Test
    void shouldMakePathsAbsoluteWhereTheyAreRead() {
        // given
        String yaml = """
                kafka: {properties: {ssl.truststore.location: tls/trust.jks, ssl.keystore.location: /tls/key.jks}}
                sinks:
                  csv: {directory: ../alerts}
                  elasticsearch: {ca-certificate: ca.pem}
                """;

        // when
        Configuration configuration =
                Loading.yaml(folder, yaml, Map.of("sinks.elasticsearch.credentials-directory", "secret"), Map.of());

        // then: those of the file are relative to it, as rules-file is; others to the working directory
        assertThat(configuration.kafka().properties().toMap())
                .containsEntry(
                        "ssl.truststore.location",
                        folder.resolve("tls/trust.jks").toString())
                .containsEntry("ssl.keystore.location", "/tls/key.jks");
        assertThat(configuration.sinks().csv().orElseThrow().directory())
                .isEqualTo(folder.resolveSibling("alerts").toString());
        ElasticsearchConfiguration elasticsearch =
                configuration.sinks().elasticsearch().orElseThrow();
        assertThat(elasticsearch.caCertificate())
                .isEqualTo(folder.resolve("ca.pem").toString());
        assertThat(elasticsearch.credentialsDirectory())
                .isEqualTo(Path.of("secret").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://alerts/csv", "file:/data/alerts", "hdfs:///alerts", "/data/alerts"})
    void shouldLeaveUrisAndAbsolutePathsAsTheyAre(String directory) {
        assertThat(Loading.overriding(Map.of("sinks.csv.directory", directory))
                        .sinks()
                        .csv()
                        .orElseThrow()
                        .directory())
                .isEqualTo(directory);
    }

    @Test
    void shouldSayInWhichFileTheRulesAre() {
        Path config = Loading.write(folder, "c.yaml", "rules-file: own.yaml\n");

        assertThat(ConfigurationLoader.rulesFile(Optional.of(config), Map.of(), Map.of()))
                .contains(folder.resolve("own.yaml"));
        assertThat(ConfigurationLoader.rulesFile(Optional.of(config), Map.of("rules-file", "other.yaml"), Map.of()))
                .contains(Path.of("other.yaml"));
        assertThat(ConfigurationLoader.rulesFile(Optional.empty(), Map.of(), Map.of()))
                .isEmpty();
    }

    @Test
    void shouldRejectRulesInTwoPlaces() {
        assertThatThrownBy(() -> Loading.yaml(folder, "{rules-file: x.yaml, rules: []}"))
                .message()
                .contains("c.yaml:1:14: rules-file: rules are at ")
                .endsWith("c.yaml:1:29 as well; keep one of the two");
    }

    @Test
    void shouldLetARulesFileOnTheCommandLineGoBeforeRulesInTheFile() {
        Path rules = Loading.write(folder, "my-rules.yaml", ONE_RULE);

        Configuration configuration =
                Loading.yaml(folder, "rules: []", Map.of("rules-file", rules.toString()), Map.of());

        assertThat(configuration.rules()).extracting(RuleDefinition::id).containsExactly("a");
    }

    @Test
    void shouldTakeAnEmptyListOfRulesAtItsWord() {
        assertThat(Loading.yaml(folder, "rules: []").rules()).isEmpty();
    }

    @Test
    void shouldMakeWhatOperatorsNeedSerializable() throws Exception {
        Configuration configuration = Loading.overriding(
                Map.of("sinks.csv.directory", "d", "sinks.kafka", "{}", "sinks.elasticsearch", "{}"));

        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(configuration.kafka());
            out.writeObject(configuration.sinks().csv().orElseThrow());
            out.writeObject(configuration.sinks().kafka().orElseThrow());
            out.writeObject(configuration.sinks().elasticsearch().orElseThrow());
            out.writeObject(configuration.rules().get(0));
        }
    }
}
