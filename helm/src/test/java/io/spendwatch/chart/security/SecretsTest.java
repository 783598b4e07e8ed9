package io.spendwatch.chart.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.spendwatch.chart.Chart;
import io.spendwatch.chart.Release;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values name Secrets; nothing that the chart takes or renders holds what is in them. */
class SecretsTest {
    private static final Chart CHART = Scenario.chart();

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Yaml.read(CHART.schema()));

    /** A password may look like this; the name of a Secret or of a key in it may not. */
    private static final String CANARY = "Canary 7/!";

    private static final Pattern SENSITIVE = Pattern.compile("(?i).*(password|secret|credential|token|jaas|\\.key$).*");

    /** What is written out, but for references: a variable, a file, or {@code ${provider:path:key}}. */
    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?im)\\b(password|secret[-_.]?key|access[-_.]?key)\\\\?[\"']?\\s*[=:]\\s*\\\\?[\"']?[^\\s\"'$\\\\]");

    @TempDir
    private Path folder;

    /** Returns the paths of values whose names speak of secrets, and such settings in maps that take any key. */
    static Stream<List<String>> sensitiveValues() {
        List<List<String>> paths = new ArrayList<>();
        collect(List.of(), Yaml.read(CHART.values()), paths);
        return Stream.concat(
                paths.stream()
                        .filter(path ->
                                SENSITIVE.matcher(String.join(".", path)).matches()),
                Stream.of(
                        List.of("kafka", "properties", "sasl.jaas.config"),
                        List.of("kafka", "properties", "ssl.key.password"),
                        List.of("kafka", "properties", "ssl.truststore.password"),
                        List.of("kafka", "properties", "ssl.keystore.key"),
                        List.of("job", "settings", "password"),
                        List.of("flink", "configuration", "s3.access-key"),
                        List.of("flink", "configuration", "s3.secret-key"),
                        List.of("flink", "configuration", "s3.secret.key"),
                        List.of("flink", "configuration", "fs.s3a.secret.key"),
                        List.of("flink", "configuration", "security.ssl.rest.key-password")));
    }

    @ParameterizedTest
    @MethodSource("sensitiveValues")
    void shouldNotBeTakenFromValues(List<String> path) throws IOException {
        ObjectNode values = Yaml.MAPPER.createObjectNode();
        ObjectNode map = values;
        for (String key : path.subList(0, path.size() - 1)) {
            map = map.putObject(key);
        }
        map.put(path.get(path.size() - 1), CANARY);
        Path file = Files.writeString(folder.resolve("canary.yaml"), values.toString());
        boolean rejected = !SCHEMA.validate(values).isEmpty();

        assertThat(rejected || Scenario.all().noneMatch(scenario -> isRendered(scenario, file)))
                .as("the schema rejects what is no name, or nothing renders it")
                .isTrue();
    }

    @EachScenario
    void shouldNotBeRendered(Scenario scenario) {
        assertThat(scenario.documents()).extracting(RenderedDocument::kind).doesNotContain("Secret");
        assertThat(scenario.documents())
                .extracting(document -> document.json().toString())
                .noneMatch(text -> WRITTEN_OUT.matcher(text).find());
    }

    @EachScenario
    void shouldReachContainersByReferenceAlone(Scenario scenario) {
        assertThat(Pod.of(scenario))
                .flatExtracting(Pod::containers)
                .flatExtracting(container -> Elements.of(container.json().path("env")))
                .filteredOn(variable -> SENSITIVE
                        .matcher(variable.path("name").asText().replace('_', '.'))
                        .matches())
                .allMatch(variable -> !variable.has("value"));
    }

    @Test
    void shouldBeRecognizedWhenTheyAreWrittenOut() {
        assertThat(List.of("password: x", "\"secret-key\":\"x\"", "PASSWORD=x", "s3.secret.key: 'x'"))
                .allMatch(text -> WRITTEN_OUT.matcher(text).find());
        assertThat(List.of("password: ${secret:/a:b}", "password-file: /a", "password=\\\"${secret:/a:b}\\\""))
                .noneMatch(text -> WRITTEN_OUT.matcher(text).find());
    }

    private static boolean isRendered(Scenario scenario, Path values) {
        return CHART.render(Release.DEFAULT, List.of(scenario.valuesFile(), values))
                .contains(CANARY);
    }

    private static void collect(List<String> path, JsonNode node, List<List<String>> paths) {
        if (!node.isObject() || node.isEmpty()) {
            paths.add(path);
            return;
        }
        node.properties().forEach(entry -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(entry.getKey());
            collect(List.copyOf(longer), entry.getValue(), paths);
        });
    }
}
