package io.spendwatch.chart.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    /** The definition at hand is of operator 1.10.0; 1.15.0 takes these versions of Flink too. */
    private static final List<String> NEWER_FLINK_VERSIONS = List.of("v2_0", "v2_1", "v2_2");

    private static final JsonPointer FLINK_VERSIONS =
            JsonPointer.compile("/schema/openAPIV3Schema/properties/spec/properties/flinkVersion/enum");

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
            if (version.at(FLINK_VERSIONS) instanceof ArrayNode flinkVersions) {
                NEWER_FLINK_VERSIONS.forEach(flinkVersions::add);
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
