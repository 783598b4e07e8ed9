package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.NearestName;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names the configuration knows, and which of them somebody may have meant. */
final class KeyNames {
    private static final String PROPERTIES_PREFIX = Keys.KAFKA_PROPERTIES + ".";
    private static final String PROPERTIES_VARIABLE = Key.variable(Keys.KAFKA_PROPERTIES) + "_";

    private static final Set<String> PATHS =
            Keys.ALL.stream().map(Key::path).collect(Collectors.toCollection(TreeSet::new));

    private KeyNames() {}

    static boolean isKey(String path) {
        return PATHS.contains(path);
    }

    /** Returns whether there are keys below this path. */
    static boolean isSection(String path) {
        return path.equals(Keys.KAFKA_PROPERTIES) || PATHS.stream().anyMatch(key -> key.startsWith(path + "."));
    }

    /** Returns the names that can follow a section's; of the empty path, the names at the top. */
    static Set<String> children(String section) {
        String prefix = section.isEmpty() ? "" : section + ".";
        return Stream.concat(PATHS.stream(), Stream.of(Keys.RULES, Keys.KAFKA_PROPERTIES))
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()).split("\\.", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the name of a Kafka property, if the path is one's. */
    static Optional<String> property(String path) {
        return path.startsWith(PROPERTIES_PREFIX) && path.length() > PROPERTIES_PREFIX.length()
                ? Optional.of(path.substring(PROPERTIES_PREFIX.length()))
                : Optional.empty();
    }

    static String propertyPath(String property) {
        return PROPERTIES_PREFIX + property;
    }

    /** Returns the path that an environment variable sets. */
    static Optional<String> pathOf(String variable) {
        if (variable.startsWith(PROPERTIES_VARIABLE) && variable.length() > PROPERTIES_VARIABLE.length()) {
            String property = variable.substring(PROPERTIES_VARIABLE.length());
            return Optional.of(propertyPath(property.toLowerCase(Locale.ROOT).replace('_', '.')));
        }
        return PATHS.stream()
                .filter(path -> Key.variable(path).equals(variable))
                .findFirst();
    }

    static String adviceForPath(String path) {
        return advice(path, PATHS, "the keys are in the documentation of the configuration");
    }

    static String adviceForVariable(String variable) {
        return advice(
                variable,
                PATHS.stream().map(Key::variable).toList(),
                "a variable is " + Key.VARIABLE_PREFIX + "and the key's path in upper case, such as "
                        + Key.variable(Keys.ELASTICSEARCH_PASSWORD.path()));
    }

    private static String advice(String written, Collection<String> names, String otherwise) {
        return NearestName.of(written, names)
                .map(name -> "did you mean " + name + "?")
                .orElse(otherwise);
    }
}
