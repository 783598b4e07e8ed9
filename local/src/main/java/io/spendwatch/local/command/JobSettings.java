package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how the job works. */
final class JobSettings {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (YAML). Without it the defaults apply.")
    private Optional<Path> configuration = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "The rules (YAML), in place of those that the configuration names. "
                    + "Without either: the two that are shipped.")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            description = "A setting that counts more than the configuration's, such as -D out-of-orderness=PT5M.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** Returns the files that the settings come from, by the option or the key that names each. */
    Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        configuration.ifPresent(file -> files.put("--config", file));
        ConfigurationLoader.rulesFile(configuration, settings(Map.of()), System.getenv())
                .ifPresent(file -> files.put(rules.isPresent() ? "--rules" : "rules-file", file));
        return files;
    }

    /** Loads the configuration, with further settings that count more than all others. */
    Configuration load(Map<String, String> decided) {
        return ConfigurationLoader.load(configuration, settings(decided), System.getenv());
    }

    private Map<String, String> settings(Map<String, String> decided) {
        Map<String, String> settings = new LinkedHashMap<>(overrides);
        rules.ifPresent(file -> settings.put("rules-file", file.toString()));
        settings.putAll(decided);
        return settings;
    }
}
