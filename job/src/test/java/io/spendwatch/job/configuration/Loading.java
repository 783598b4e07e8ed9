package io.spendwatch.job.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Loads configurations from texts. */
final class Loading {
    private Loading() {}

    static Configuration defaults() {
        return overriding(Map.of());
    }

    static Configuration overriding(Map<String, String> overrides) {
        return ConfigurationLoader.load(Optional.empty(), overrides, Map.of());
    }

    static Configuration yaml(Path folder, String yaml) {
        return yaml(folder, yaml, Map.of(), Map.of());
    }

    static Configuration yaml(
            Path folder, String yaml, Map<String, String> overrides, Map<String, String> environment) {
        return ConfigurationLoader.load(Optional.of(write(folder, "c.yaml", yaml)), overrides, environment);
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("The test cannot write to " + folder, e);
        }
    }
}
