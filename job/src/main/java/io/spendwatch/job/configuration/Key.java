package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.TextType;
import java.util.Locale;
import java.util.Optional;

/**
 * A key of the configuration.
 *
 * @param path its names from the top, with dots between them
 * @param type how its text is read
 * @param standard the value when none is written; none for a key that must be written
 */
record Key<T>(String path, TextType<T> type, Optional<T> standard) {

    /** The beginning of the environment variables that are keys. */
    static final String VARIABLE_PREFIX = "SPENDWATCH_";

    static <T> Key<T> of(String path, TextType<T> type, T standard) {
        return new Key<>(path, type, Optional.of(standard));
    }

    static <T> Key<T> required(String path, TextType<T> type) {
        return new Key<>(path, type, Optional.empty());
    }

    /** Returns the environment variable that sets the key at this path. */
    static String variable(String path) {
        return VARIABLE_PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
