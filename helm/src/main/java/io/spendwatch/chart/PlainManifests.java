package io.spendwatch.chart;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The chart as one file that {@code kubectl apply} takes, for people without Helm. */
public final class PlainManifests {
    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^---\\n");

    private static final String HEAD = """
            # The chart helm/spendwatch, rendered with k8s/manifests/values.yaml by `make manifests`. Change those, not this file.
            """;

    private final Repository repository;

    public PlainManifests(Repository repository) {
        this.repository = repository;
    }

    /** Returns where they are kept. */
    public Path file() {
        return repository.path("k8s/manifests/spendwatch.yaml");
    }

    /** Returns the values that they are rendered with. */
    public Path values() {
        return repository.path("k8s/manifests/values.yaml");
    }

    /** Returns what the file has to be. */
    public String text() {
        String rendered = repository.chart().render(Release.DEFAULT, List.of(values()));
        return Arrays.stream(DOCUMENT_START.split(rendered))
                .filter(document -> !document.isBlank())
                .map(String::stripTrailing)
                .map(document -> document.lines().map(String::stripTrailing).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n---\n", HEAD + "---\n", "\n"));
    }

    /** Writes the manifests of the repository that the current folder is in. */
    public static void main(String... arguments) {
        PlainManifests manifests = new PlainManifests(Repository.current());
        TextFiles.write(manifests.file(), manifests.text());
    }
}
