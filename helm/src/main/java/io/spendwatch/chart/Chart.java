package io.spendwatch.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Helm chart, rendered by Helm itself in this process.
 *
 * @param directory where its Chart.yaml is
 * @param kubernetesVersion what templates see as the cluster's version
 */
public record Chart(Path directory, String kubernetesVersion) {

    /**
     * Renders it, but for its hooks, which are for Helm alone.
     *
     * @param valuesFiles go before the chart's own values, the last before all others
     * @return YAML documents, each after a line {@code ---}
     * @throws ChartException when the schema rejects the values or a template fails
     */
    public String render(Release release, List<Path> valuesFiles) {
        TemplateCommand command = new Helm(directory)
                .template()
                .withName(release.name())
                .withNamespace(release.namespace())
                .withKubeVersion(kubernetesVersion);
        valuesFiles.forEach(command::withValuesFile);
        try {
            return command.call();
        } catch (IllegalStateException e) {
            throw new ChartException(
                    "%s cannot be rendered with %s: %s".formatted(directory, names(valuesFiles), oneLine(e)), e);
        }
    }

    /** Returns what Helm finds wrong with the chart as it is, warnings too. */
    public List<String> problems() {
        LintResult result = new Helm(directory).lint().strict().quiet().call();
        return result.isFailed() ? List.copyOf(result.getMessages()) : List.of();
    }

    /** Returns where its values and their comments are. */
    public Path values() {
        return directory.resolve("values.yaml");
    }

    /** Returns where the schema of its values is. */
    public Path schema() {
        return directory.resolve("values.schema.json");
    }

    private static String names(List<Path> valuesFiles) {
        return valuesFiles.isEmpty()
                ? "its own values"
                : valuesFiles.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static String oneLine(IllegalStateException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
