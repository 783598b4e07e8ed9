package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.InvalidTextException;
import io.spendwatch.job.yaml.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was written, from the file, the environment and the command line, with the precedence applied.
 *
 * @param values by path
 * @param sections the paths of the sections that are there
 */
record Settings(Map<String, Setting> values, Set<String> sections) {

    /** Properties that have a key of their own, which is where they belong. */
    private static final Map<String, String> OWN_KEYS = Map.of(
            "bootstrap.servers", Keys.BOOTSTRAP_SERVERS.path(),
            "group.id", Keys.GROUP_ID.path(),
            "auto.offset.reset", Keys.START_FROM.path(),
            "transaction.timeout.ms", Keys.TRANSACTION_TIMEOUT.path());

    /** Reports each value that is not of its key's type, and each required key that is missing. */
    void check(List<Problem> problems) {
        for (Key<?> key : Keys.ALL) {
            Optional<Setting> setting = find(key);
            if (setting.isPresent()) {
                check(key, setting.get(), problems);
            } else if (key.standard().isEmpty() && isOn(parent(key.path()))) {
                problems.add(new Problem(
                        parent(key.path()),
                        "has no " + name(key.path()) + "; set " + key.path() + ", which has no default"));
            }
        }
        if (find(Keys.ELASTICSEARCH_CREDENTIALS_DIRECTORY).isPresent()) {
            Stream.of(Keys.ELASTICSEARCH_USERNAME, Keys.ELASTICSEARCH_PASSWORD)
                    .flatMap(key -> find(key).stream())
                    .forEach(setting -> problems.add(setting.problem("counts for nothing beside "
                            + Keys.ELASTICSEARCH_CREDENTIALS_DIRECTORY.path() + "; leave one of them out")));
        }
        below(Keys.KAFKA_PROPERTIES).keySet().stream()
                .filter(OWN_KEYS::containsKey)
                .forEach(name -> problems.add(values.get(KeyNames.propertyPath(name))
                        .problem("has a key of its own; write " + OWN_KEYS.get(name))));
    }

    /** Returns the value of a key, or its default; the settings have been checked. */
    <T> T get(Key<T> key) {
        Optional<Setting> setting = find(key);
        try {
            return setting.isPresent()
                    ? setting.get().as(key.type())
                    : key.standard().orElseThrow();
        } catch (InvalidTextException e) {
            throw new IllegalStateException(key.path() + " is read before it was checked", e);
        }
    }

    Optional<Setting> find(Key<?> key) {
        return Optional.ofNullable(values.get(key.path()));
    }

    /** Returns the section's configuration if the section is there. */
    <T> Optional<T> section(String path, Function<Settings, T> reader) {
        return isOn(path) ? Optional.of(reader.apply(this)) : Optional.empty();
    }

    /** Returns the texts of all keys below a path, by the rest of their names. */
    Map<String, String> below(String path) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, setting) -> {
            if (key.startsWith(path + ".")) {
                found.put(key.substring(path.length() + 1), setting.text());
            }
        });
        return found;
    }

    private boolean isOn(String path) {
        return sections.contains(path) || !below(path).isEmpty();
    }

    private static void check(Key<?> key, Setting setting, List<Problem> problems) {
        try {
            setting.as(key.type());
        } catch (InvalidTextException e) {
            problems.add(setting.problem(e.getMessage()));
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
