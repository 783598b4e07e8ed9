package io.spendwatch.bench.race;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What contenders need on their class path before everything else: JARs under {@code peers/<id>} beside the JAR, or the folder
 * of classes, from which this process was started.
 */
final class Peers {
    private Peers() {}

    /** Returns the entries of a contender; none if it needs none. */
    static List<String> classPath(String id) {
        Path own = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        Path jars = own.toAbsolutePath().resolveSibling("peers").resolve(id);
        return Files.isDirectory(jars) ? List.of(jars + File.separator + "*") : List.of();
    }
}
