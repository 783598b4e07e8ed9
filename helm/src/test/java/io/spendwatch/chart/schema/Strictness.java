package io.spendwatch.chart.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns a structural schema of Kubernetes into a JSON Schema that forbids what it does not name. */
final class Strictness {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    private static final String PRESERVE_UNKNOWN = "x-kubernetes-preserve-unknown-fields";

    private Strictness() {}

    /** Returns the schema of a whole resource; what every resource has is added to it. */
    static ObjectNode ofResource(JsonNode openApi) {
        ObjectNode resource = openApi.deepCopy();
        ObjectNode properties = resource.withObjectProperty("properties");
        properties.set("apiVersion", type("string"));
        properties.set("kind", type("string"));
        properties.set("metadata", type("object"));
        tighten(resource);
        return resource;
    }

    private static void tighten(ObjectNode schema) {
        if (schema.path(INT_OR_STRING).asBoolean()) {
            schema.remove("anyOf");
            schema.set("type", types("integer", "string"));
        }
        // Conditions such as oneOf name a few of the fields only: they stay as they are.
        schema.path("properties").forEach(Strictness::tightenIfObject);
        tightenIfObject(schema.path("items"));
        tightenIfObject(schema.path("additionalProperties"));
        if (schema.has("properties")
                && !schema.has("additionalProperties")
                && !schema.path(PRESERVE_UNKNOWN).asBoolean()) {
            schema.put("additionalProperties", false);
        }
        if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
            schema.set("type", types(schema.path("type").asText(), "null"));
        }
    }

    private static void tightenIfObject(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            tighten(schema);
        }
    }

    private static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }

    private static ArrayNode types(String first, String second) {
        return NODES.arrayNode().add(first).add(second);
    }
}
