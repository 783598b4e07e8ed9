package io.spendwatch.chart.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.JobPods;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pod that comes of a rendered document.
 *
 * @param owner the document
 * @param spec the pod's
 */
record Pod(RenderedDocument owner, JsonNode spec) {
    private static final List<String> TEMPLATES =
            List.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec");

    /** Returns the pods of a scenario. Strimzi makes those of Kafka, as its operator is told to. */
    static List<Pod> of(Scenario scenario) {
        return scenario.documents().stream().flatMap(Pod::of).toList();
    }

    boolean isFlink() {
        return owner.is("FlinkDeployment");
    }

    /** Returns its containers, the initial ones too. */
    List<Container> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> Container.of(this, spec.path(list)))
                .toList();
    }

    private static Stream<Pod> of(RenderedDocument document) {
        if (document.is("FlinkDeployment")) {
            return JobPods.of(document).stream().map(template -> new Pod(document, template.path("spec")));
        }
        if (document.is("Pod")) {
            return Stream.of(new Pod(document, document.spec()));
        }
        return TEMPLATES.stream()
                .map(document.json()::at)
                .filter(spec -> spec.has("containers"))
                .map(spec -> new Pod(document, spec));
    }
}
