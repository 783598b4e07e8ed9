package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the paths of a configuration absolute where it is read: who uses them may have another working directory, and
 * Flink takes no relative ones. URIs stay as they are.
 */
final class FilePaths {
    private static final Set<String> PATHS = Set.of(
            Keys.CSV_DIRECTORY.path(),
            Keys.ELASTICSEARCH_CREDENTIALS_DIRECTORY.path(),
            Keys.ELASTICSEARCH_CA_CERTIFICATE.path());

    /** Kafka's names of key stores and trust stores. */
    private static final String LOCATION = ".location";

    /** A scheme of one letter would be a drive. */
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private FilePaths() {}

    /**
     * Returns the settings with absolute paths.
     *
     * @param base what relative ones are relative to
     */
    static Map<String, Setting> absolute(Map<String, Setting> values, Path base, List<Problem> problems) {
        Map<String, Setting> absolute = new LinkedHashMap<>(values);
        absolute.replaceAll((key, setting) -> isPath(key) ? absolute(setting, base, problems) : setting);
        return absolute;
    }

    private static boolean isPath(String key) {
        return PATHS.contains(key)
                || KeyNames.property(key)
                        .filter(property -> property.endsWith(LOCATION))
                        .isPresent();
    }

    private static Setting absolute(Setting setting, Path base, List<Problem> problems) {
        if (setting.text().isBlank() || URI.matcher(setting.text()).matches()) {
            return setting;
        }
        try {
            String path =
                    base.resolve(setting.text()).toAbsolutePath().normalize().toString();
            return new Setting(path, setting.where(), setting.subject());
        } catch (InvalidPathException e) {
            problems.add(setting.problem("is no path here (" + e.getReason()
                    + "); write one such as /etc/spendwatch/ca.pem, or set LC_ALL=C.UTF-8 for letters beyond ASCII"));
            return setting;
        }
    }
}
