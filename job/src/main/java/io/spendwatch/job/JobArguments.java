package io.spendwatch.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the job was started with: {@code --config FILE} and any number of {@code -D key=value}.
 *
 * @param configuration the configuration file
 * @param overrides settings that count more than the file's
 */
record JobArguments(Optional<Path> configuration, Map<String, String> overrides) {
    private static final String USAGE = "write --config FILE and, as often as needed, -D key=value";

    /** @throws IllegalArgumentException in one line that says what to write instead */
    static JobArguments parse(String... arguments) {
        Optional<Path> configuration = Optional.empty();
        Map<String, String> overrides = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value: " + USAGE);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--config" -> configuration = Optional.of(Path.of(value));
                case "-D" -> putOverride(value, overrides);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i] + ": " + USAGE);
            }
        }
        return new JobArguments(configuration, overrides);
    }

    private static void putOverride(String setting, Map<String, String> overrides) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("-D " + setting + " is not a setting: write -D key=value");
        }
        overrides.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
}
