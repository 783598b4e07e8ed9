package io.spendwatch.chart.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.JobPods;
import java.util.stream.Stream;

/**
 * A container.
 *
 * @param pod where it runs
 * @param json all of it
 */
record Container(Pod pod, JsonNode json) {
    static Stream<Container> of(Pod pod, JsonNode list) {
        return Elements.of(list).stream().map(container -> new Container(pod, container));
    }

    /** Returns whether Flink fills in its resources, which the FlinkDeployment has in another place. */
    boolean isFlinkMain() {
        return pod.isFlink() && json.path("name").asText().equals(JobPods.MAIN_CONTAINER);
    }

    /** Returns a setting of its security context: its own or else the pod's. */
    JsonNode security(String setting) {
        JsonNode own = json.path("securityContext").path(setting);
        return own.isMissingNode() ? pod.spec().path("securityContext").path(setting) : own;
    }

    @Override
    public String toString() {
        return pod.owner() + " " + json.path("name").asText();
    }
}
