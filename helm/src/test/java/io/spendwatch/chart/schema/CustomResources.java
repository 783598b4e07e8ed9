package io.spendwatch.chart.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The schemas of the operators' resources, from their CustomResourceDefinitions. */
final class CustomResources {
    private static final List<String> DEFINITIONS = List.of(
            "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml",
            "/META-INF/fabric8/flinkstatesnapshots.flink.apache.org-v1.yml",
            "/strimzi/kafka.yaml",
            "/strimzi/kafkanodepool.yaml",
            "/strimzi/kafkatopic.yaml",
            "/strimzi/kafkauser.yaml");

    /** Strimzi 1.x serves this version alone. */
    private static final String STRIMZI_VERSION = "v1";

    private final Map<ResourceKind, StrictSchema> schemas;

    private CustomResources(Map<ResourceKind, StrictSchema> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    static CustomResources load() {
        Map<ResourceKind, StrictSchema> schemas = new HashMap<>();
        DEFINITIONS.forEach(definition -> addAll(read(definition).path("spec"), schemas));
        return new CustomResources(schemas);
    }

    Optional<StrictSchema> schema(ResourceKind kind) {
        return Optional.ofNullable(schemas.get(kind));
    }

    private static void addAll(JsonNode definition, Map<ResourceKind, StrictSchema> schemas) {
        String group = definition.path("group").asText();
        String kind = definition.path("names").path("kind").asText();
        for (JsonNode version : definition.path("versions")) {
            String name = version.path("name").asText();
            if (group.equals("kafka.strimzi.io") && !name.equals(STRIMZI_VERSION)) {
                continue;
            }
            schemas.put(
                    new ResourceKind(group + "/" + name, kind),
                    new StrictSchema(version.path("schema").path("openAPIV3Schema")));
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream in = CustomResources.class.getResourceAsStream(resource)) {
            return Yaml.read(new String(
                    Objects.requireNonNull(
                                    in, () -> resource + " is not on the class path: build the module with Maven")
                            .readAllBytes(),
                    UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
