package io.spendwatch.chart;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of everything that is not a Maven dependency.
 *
 * @param file where they are written
 * @param values the versions by name, in the file's order
 */
public record Versions(Path file, Map<String, String> values) {
    public Versions {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads lines of the form {@code NAME=version}; empty lines and those that begin with {@code #} say nothing.
     *
     * @throws ChartException when the file is not there or has another line
     */
    public static Versions read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : TextFiles.read(file).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new ChartException("%s: \"%s\" is no version: write NAME=version".formatted(file, line));
            }
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Versions(file, values);
    }

    /**
     * Returns a version.
     *
     * @throws ChartException when there is none of this name
     */
    public String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(
                        () -> new ChartException("%s has no %s: add the line %s=version".formatted(file, name, name)));
    }
}
