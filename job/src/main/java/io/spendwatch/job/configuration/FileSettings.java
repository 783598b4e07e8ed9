package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.NearestName;
import io.spendwatch.job.yaml.YamlMapping;
import io.spendwatch.job.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the configuration file says: its tree, made into paths. */
final class FileSettings {
    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private Optional<YamlValue> rules = Optional.empty();

    static FileSettings of(Optional<YamlValue> root) {
        FileSettings settings = new FileSettings();
        root.flatMap(YamlValue::mapping).ifPresent(mapping -> settings.addAll("", mapping));
        return settings;
    }

    Map<String, Setting> values() {
        return values;
    }

    /** The paths of the sections that are there, be they empty. */
    Set<String> sections() {
        return sections;
    }

    /** The inline list of rules. */
    Optional<YamlValue> rules() {
        return rules;
    }

    private void addAll(String section, YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            YamlValue value = entry.value();
            if (section.equals(Keys.KAFKA_PROPERTIES)) {
                addText(KeyNames.propertyPath(entry.key()), value);
            } else if (value.path().equals(Keys.RULES)) {
                rules = Optional.of(value);
            } else if (KeyNames.isKey(value.path())
                    && KeyNames.children(section).contains(entry.key())) {
                addText(value.path(), value);
            } else if (KeyNames.isSection(value.path())) {
                sections.add(value.path());
                value.mapping().ifPresent(nested -> addAll(value.path(), nested));
            } else {
                value.reportAt(entry.where(), "unknown key; " + advice(section, entry.key()));
            }
        }
    }

    private static String advice(String section, String key) {
        if (KeyNames.isKey(key)) {
            return "write the parts of " + key + " one below the other, indented";
        }
        return NearestName.advice(key, KeyNames.children(section));
    }

    private void addText(String path, YamlValue value) {
        Optional<String> text =
                path.equals(Keys.ELASTICSEARCH_HOSTS.path()) && value.isList() ? joined(value) : value.text();
        text.ifPresent(found -> values.put(path, new Setting(found, value.where(), path + ": ")));
    }

    private static Optional<String> joined(YamlValue value) {
        return value.list().flatMap(items -> {
            List<Optional<String>> texts = items.stream().map(YamlValue::text).toList();
            return texts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            String.join(",", texts.stream().map(Optional::get).toList()))
                    : Optional.empty();
        });
    }
}
