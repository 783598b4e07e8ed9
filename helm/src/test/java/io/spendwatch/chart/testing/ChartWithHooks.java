package io.spendwatch.chart.testing;

import io.spendwatch.chart.Chart;
import io.spendwatch.chart.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the chart in which hooks are ordinary resources: Helm's library renders none, and tests are to see them. */
final class ChartWithHooks {
    private static final String HOOK = "helm.sh/hook";
    private static final String NO_HOOK = "spendwatch.io/hook";

    private ChartWithHooks() {}

    static Chart of(Repository repository) {
        Chart chart = repository.chart();
        Path copy = repository.path("helm/target/chart-with-hooks");
        try {
            deleteAll(copy);
            for (Path file : tree(chart.directory())) {
                copy(file, copy.resolve(chart.directory().relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chart(copy, chart.kubernetesVersion());
    }

    /** Returns whether a document would be a hook. */
    static boolean isHook(RenderedDocument document) {
        return document.json().path("metadata").path("annotations").has(NO_HOOK);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else {
            Files.writeString(to, Files.readString(from).replace(HOOK, NO_HOOK));
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file :
                    tree(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
