package io.spendwatch.chart.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A map that the values' schema describes.
 *
 * @param path its keys from the top, with dots between; elements of a list are {@code []}
 * @param schema what may be in it, references resolved
 * @param isShared whether it is, or is in, a definition that others refer to
 */
record SchemaMap(String path, JsonNode schema, boolean isShared) {

    /** Returns every map that a schema describes, the outermost first. */
    static List<SchemaMap> allIn(JsonNode root) {
        List<SchemaMap> maps = new ArrayList<>();
        collect("", root, false, root, maps);
        return maps;
    }

    /** Returns whether any key may be in it: the schema names none. */
    boolean isFreeForm() {
        return !schema.has("properties");
    }

    /** Returns whether keys that the schema does not name are rejected. */
    boolean isClosed() {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    /** Returns whether it is an element of a list, or below one. */
    boolean isInList() {
        return path.contains("[]");
    }

    private static void collect(String path, JsonNode schema, boolean inShared, JsonNode root, List<SchemaMap> maps) {
        boolean shared = inShared || schema.has("$ref");
        JsonNode resolved = resolved(schema, root);
        if (resolved.path("type").asText().equals("object") || resolved.has("properties")) {
            maps.add(new SchemaMap(path, resolved, shared));
        }
        resolved.path("properties")
                .properties()
                .forEach(property -> collect(
                        path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                        property.getValue(),
                        shared,
                        root,
                        maps));
        if (resolved.has("items")) {
            collect(path + "[]", resolved.path("items"), shared, root, maps);
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
