package io.spendwatch.chart;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are in the repository.
 *
 * @param root its folder
 */
public record Repository(Path root) {
    public Repository {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the repository that the current folder is in.
     *
     * @throws ChartException when it is in none
     */
    public static Repository current() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("mvnw"))) {
                return new Repository(folder);
            }
        }
        throw new ChartException("%s is not in Spendwatch's repository: go there first".formatted(here));
    }

    /** Returns the path of a file or folder, named as seen from the root. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** Returns the chart, as a cluster of the version that the repository is for renders it. */
    public Chart chart() {
        return new Chart(path("helm/spendwatch"), versions().get("KUBERNETES_VERSION"));
    }

    public Versions versions() {
        return Versions.read(path("versions.env"));
    }
}
