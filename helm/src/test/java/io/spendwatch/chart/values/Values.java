package io.spendwatch.chart.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.chart.testing.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Values by their paths, with dots between the keys. */
final class Values {
    private Values() {}

    /** Returns values that set one path. */
    static ObjectNode setting(String path, JsonNode value) {
        ObjectNode root = Yaml.MAPPER.createObjectNode();
        ObjectNode map = root;
        String[] keys = path.split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            map = map.putObject(keys[i]);
        }
        map.set(keys[keys.length - 1], value);
        return root;
    }

    /** Returns the value at a path; a missing node when there is none. */
    static JsonNode at(JsonNode values, String path) {
        JsonNode node = values;
        for (String key : path.split("\\.", -1)) {
            node = node.path(key);
        }
        return node;
    }

    /** Returns the paths of what is not a map with something in it. */
    static List<String> leaves(JsonNode values) {
        List<String> paths = new ArrayList<>();
        collect("", values, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (!node.isObject() || node.isEmpty()) {
            paths.add(path);
            return;
        }
        node.properties()
                .forEach(entry -> collect(
                        path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), paths));
    }
}
