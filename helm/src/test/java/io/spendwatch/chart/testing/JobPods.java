package io.spendwatch.chart.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates of the job's pods in a FlinkDeployment. */
public final class JobPods {
    /** The container that Flink runs in; Flink fills in its image, its command and its resources. */
    public static final String MAIN_CONTAINER = "flink-main-container";

    private JobPods() {}

    /** Returns the pod template of each role, as far as there is one, and the common one. */
    public static List<JsonNode> of(RenderedDocument flinkDeployment) {
        JsonNode spec = flinkDeployment.spec();
        return Stream.of(spec.path("podTemplate"), role(spec, "jobManager"), role(spec, "taskManager"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** Returns the container that Flink runs in. */
    public static Optional<JsonNode> mainContainer(JsonNode podTemplate) {
        for (JsonNode container : podTemplate.path("spec").path("containers")) {
            if (container.path("name").asText().equals(MAIN_CONTAINER)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    private static JsonNode role(JsonNode spec, String role) {
        return spec.path(role).path("podTemplate");
    }
}
