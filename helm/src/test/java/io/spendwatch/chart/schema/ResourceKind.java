package io.spendwatch.chart.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a resource is.
 *
 * @param apiVersion group and version, such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 */
record ResourceKind(String apiVersion, String kind) {
    static ResourceKind of(JsonNode resource) {
        return new ResourceKind(
                resource.path("apiVersion").asText(), resource.path("kind").asText());
    }
}
