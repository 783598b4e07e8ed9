package io.spendwatch.chart.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.JobPods;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job as a scenario's FlinkDeployment starts it. */
final class DeployedJob {
    private static final String CONFIG = "--config";
    private static final String OVERRIDE = "-D";

    private DeployedJob() {}

    /**
     * Loads the configuration that the job has in the JobManager's pod, with the job's own loader.
     *
     * @param folder where the pod's files go
     */
    static Configuration configuration(Scenario scenario, Path folder) throws IOException {
        RenderedDocument deployment =
                scenario.ofKind("FlinkDeployment").stream().findFirst().orElseThrow();
        JsonNode template = jobManager(deployment);
        JsonNode container = JobPods.mainContainer(template).orElseThrow();
        MountedFiles files = MountedFiles.write(folder, template.path("spec"), container, scenario.documents());
        Optional<Path> file = Optional.empty();
        Map<String, String> overrides = new LinkedHashMap<>();
        List<String> arguments = Elements.of(deployment.json().at("/spec/job/args")).stream()
                .map(JsonNode::asText)
                .toList();
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case CONFIG -> file = Optional.of(files.at(value));
                case OVERRIDE ->
                    overrides.put(
                            value.substring(0, value.indexOf('=')),
                            files.relocated(value.substring(value.indexOf('=') + 1)));
                default -> throw new IllegalArgumentException("The job knows no argument " + arguments.get(i));
            }
        }
        return ConfigurationLoader.load(file, overrides, environment(container, files));
    }

    private static JsonNode jobManager(RenderedDocument deployment) {
        JsonNode own = deployment.json().at("/spec/jobManager/podTemplate");
        return own.isObject() ? own : deployment.json().at("/spec/podTemplate");
    }

    private static Map<String, String> environment(JsonNode container, MountedFiles files) {
        Map<String, String> environment = new HashMap<>();
        for (JsonNode variable : container.path("env")) {
            environment.put(
                    variable.path("name").asText(),
                    files.relocated(variable.path("value").asText("made-up")));
        }
        return environment;
    }
}
