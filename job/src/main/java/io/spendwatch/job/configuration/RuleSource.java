package io.spendwatch.job.configuration;

import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.yaml.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rules: in the file that {@code rules-file} names, or in the configuration itself.
 *
 * <p>A path in the configuration file is relative to that file; one from the environment or the command line to the
 * working directory, and it goes before rules in the file.
 */
record RuleSource(Optional<Path> configurationFile, FileSettings fromFile, Settings settings) {

    /** Returns the rules that were named, if any, and reports a contradiction. */
    Optional<RuleFile> find(List<Problem> problems) {
        Optional<Setting> path =
                settings.find(Keys.RULES_PATH).filter(setting -> !setting.text().isBlank());
        if (path.isPresent() && pathIsInFile(path.get()) && fromFile.rules().isPresent()) {
            problems.add(path.get()
                    .problem("rules are at " + fromFile.rules().get().where() + " as well; keep one of the two"));
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return fromFile.rules().map(RuleFile::of);
        }
        try {
            return file().map(RuleFile::read);
        } catch (InvalidPathException e) {
            problems.add(path.get().problem("is no path; write one such as rules.yaml"));
            return Optional.empty();
        }
    }

    /**
     * Returns the file that was named, if any.
     *
     * @throws InvalidPathException if what was named is no path
     */
    Optional<Path> file() {
        return settings.find(Keys.RULES_PATH)
                .filter(setting -> !setting.text().isBlank())
                .map(setting ->
                        pathIsInFile(setting) ? besideConfiguration(Path.of(setting.text())) : Path.of(setting.text()));
    }

    private boolean pathIsInFile(Setting path) {
        return Optional.of(path).equals(Optional.ofNullable(fromFile.values().get(Keys.RULES_FILE)));
    }

    private Path besideConfiguration(Path path) {
        return configurationFile.map(file -> file.resolveSibling(path)).orElse(path);
    }
}
