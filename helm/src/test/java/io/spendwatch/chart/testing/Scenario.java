package io.spendwatch.chart.testing;

import io.spendwatch.chart.Chart;
import io.spendwatch.chart.Release;
import io.spendwatch.chart.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A way to install the chart.
 *
 * @param valuesFile what it sets
 */
public record Scenario(Path valuesFile) {
    private static final Repository REPOSITORY = Repository.current();
    private static final Chart CHART = ChartWithHooks.of(REPOSITORY);
    private static final Map<Scenario, List<RenderedDocument>> RENDERED = new ConcurrentHashMap<>();

    /** Returns every values file of the repository: the chart's scenarios, kind and the plain manifests. */
    public static Stream<Scenario> all() {
        try (Stream<Path> files = Files.list(REPOSITORY.chart().directory().resolve("ci"))) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith("-values.yaml"))
                    .sorted()
                    .toList();
            return Stream.concat(
                            scenarios.stream(),
                            Stream.of("k8s/kind-values.yaml", "k8s/manifests/values.yaml")
                                    .map(REPOSITORY::path))
                    .map(Scenario::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns those that bring a Kafka of their own; an existing one has topics and users already. */
    public static Stream<Scenario> withKafka() {
        return all().filter(scenario -> !scenario.ofKind("Kafka").isEmpty());
    }

    /** Returns what the chart renders, hooks included. */
    public List<RenderedDocument> documents() {
        return RENDERED.computeIfAbsent(this, scenario -> parse(CHART.render(Release.DEFAULT, List.of(valuesFile))));
    }

    /** Returns those documents of a kind. */
    public List<RenderedDocument> ofKind(String kind) {
        return documents().stream().filter(document -> document.is(kind)).toList();
    }

    /** Returns the chart, which renders its hooks too. */
    public static Chart chart() {
        return CHART;
    }

    /** Returns the documents of a rendered text. */
    public static List<RenderedDocument> parse(String rendered) {
        return Yaml.readAll(rendered).stream().map(RenderedDocument::new).toList();
    }

    @Override
    public String toString() {
        return REPOSITORY.root().relativize(valuesFile).toString();
    }
}
