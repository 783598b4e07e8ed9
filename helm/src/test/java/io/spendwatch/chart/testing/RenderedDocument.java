package io.spendwatch.chart.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Kubernetes resource that the chart rendered.
 *
 * @param json all of it
 */
public record RenderedDocument(JsonNode json) {
    public String apiVersion() {
        return json.path("apiVersion").asText();
    }

    public String kind() {
        return json.path("kind").asText();
    }

    public String name() {
        return json.path("metadata").path("name").asText();
    }

    public JsonNode spec() {
        return json.path("spec");
    }

    public boolean is(String kind) {
        return kind().equals(kind);
    }

    /** Returns whether Helm runs it at a certain time, and it is not installed like the rest. */
    public boolean isHook() {
        return ChartWithHooks.isHook(this);
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
