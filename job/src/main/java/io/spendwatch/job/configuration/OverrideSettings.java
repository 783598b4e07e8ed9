package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code -D key=value} on the command line says.
 *
 * @param values by path
 * @param sections the sinks that {@code -D sinks.kafka={}} and the like switch on
 */
record OverrideSettings(Map<String, Setting> values, Set<String> sections) {

    static OverrideSettings of(Map<String, String> overrides, List<Problem> problems) {
        Map<String, Setting> values = new LinkedHashMap<>();
        Set<String> sections = new LinkedHashSet<>();
        new TreeMap<>(overrides).forEach((path, text) -> {
            String where = "-D " + path;
            if (KeyNames.isKey(path) || KeyNames.property(path).isPresent()) {
                values.put(path, new Setting(text, where, ""));
            } else if (Keys.SWITCHES.contains(path) && (text.isBlank() || text.equals("{}"))) {
                sections.add(path);
            } else if (KeyNames.isSection(path)) {
                problems.add(new Problem(
                        where,
                        "is a section; set a key of it, such as " + path + "."
                                + KeyNames.children(path).stream().findFirst().orElse("name")));
            } else if (path.equals(Keys.RULES)) {
                problems.add(
                        new Problem(where, "rules are a list; write them to a file and set rules-file to its path"));
            } else {
                problems.add(new Problem(where, "unknown key; " + KeyNames.adviceForPath(path)));
            }
        });
        return new OverrideSettings(values, sections);
    }
}
