package io.spendwatch.chart.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a resource, of whatever kind it is. */
final class ResourceChecker {
    private final CustomResources customResources = CustomResources.load();
    private final StrictModels models = new StrictModels();

    /** Returns what is wrong; nothing when it is right. A kind that nobody knows is wrong. */
    List<String> problems(JsonNode resource) {
        ResourceKind kind = ResourceKind.of(resource);
        List<String> problems = new ArrayList<>();
        if (resource.path("metadata").path("name").asText().isEmpty()) {
            problems.add(kind + " has no name");
        }
        models.problem(resource.path("metadata"), ObjectMeta.class).ifPresent(problems::add);
        customResources
                .schema(kind)
                .ifPresentOrElse(
                        schema -> problems.addAll(schema.problems(resource)),
                        () -> CoreResources.model(kind)
                                .ifPresentOrElse(
                                        model -> models.problem(resource, model).ifPresent(problems::add),
                                        () -> problems.add(kind + " is of a kind that no schema is known of")));
        return problems;
    }
}
