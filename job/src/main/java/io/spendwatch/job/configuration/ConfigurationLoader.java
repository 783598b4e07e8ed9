package io.spendwatch.job.configuration;

import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.rule.Rules;
import io.spendwatch.job.yaml.Problem;
import io.spendwatch.job.yaml.YamlDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a configuration of a file, the environment and the command line; the latter takes precedence. */
public final class ConfigurationLoader {
    private ConfigurationLoader() {}

    /**
     * Loads a configuration. A key that is nowhere written has its default.
     *
     * @param file a YAML file, or none
     * @param overrides values by path, such as {@code kafka.bootstrap-servers}; they go before all others
     * @param environment environment variables, of which those that begin with {@code SPENDWATCH_} count; they go before
     *     the file
     * @throws InvalidConfigurationException if anything is wrong with any of them or with the rules; it has all problems
     */
    public static Configuration load(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        RuleSource rules = rules(file, overrides, environment, problems);
        Settings settings = rules.settings();
        settings.check(problems);
        Optional<RuleFile> ruleFile = rules.find(problems);
        checkRules(settings, ruleFile, problems);
        checkCount(settings, ruleFile, problems);
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return configuration(settings, ruleFile.map(RuleFile::definitions).orElseGet(Rules::defaults));
    }

    /** Returns the file that the rules of a configuration are in, which {@link #load} accepts; none if they are in no other. */
    public static Optional<Path> rulesFile(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment) {
        return rules(file, overrides, environment, new ArrayList<>()).file();
    }

    private static RuleSource rules(
            Optional<Path> file,
            Map<String, String> overrides,
            Map<String, String> environment,
            List<Problem> problems) {
        FileSettings fromFile = FileSettings.of(file.flatMap(path -> YamlDocument.read(path, problems)
                .flatMap(source -> YamlDocument.parse(source, path.toString(), problems))));
        OverrideSettings fromCommandLine = OverrideSettings.of(overrides, problems);

        Path workingDirectory = Path.of("").toAbsolutePath();
        Path configurationDirectory =
                file.map(path -> path.toAbsolutePath().resolveSibling("")).orElse(workingDirectory);
        Map<String, Setting> values =
                new LinkedHashMap<>(FilePaths.absolute(fromFile.values(), configurationDirectory, problems));
        values.putAll(FilePaths.absolute(EnvironmentSettings.of(environment, problems), workingDirectory, problems));
        values.putAll(FilePaths.absolute(fromCommandLine.values(), workingDirectory, problems));
        Set<String> sections = new HashSet<>(fromFile.sections());
        sections.addAll(fromCommandLine.sections());

        return new RuleSource(file, fromFile, new Settings(values, sections));
    }

    /** Checks rules only against slices that are known: one mistake is not to look like many. */
    private static void checkRules(Settings settings, Optional<RuleFile> rules, List<Problem> problems) {
        List<Problem> wrongSlices = new ArrayList<>();
        new Settings(only(settings, Keys.SLICE, Keys.RETAIN), Set.of()).check(wrongSlices);
        if (!wrongSlices.isEmpty()) {
            return;
        }
        Duration slice = settings.get(Keys.SLICE);
        Duration retain = settings.get(Keys.RETAIN);
        if (retain.compareTo(slice) < 0) {
            problems.add(new Problem(
                    settings.find(Keys.RETAIN)
                            .or(() -> settings.find(Keys.SLICE))
                            .orElseThrow()
                            .where(),
                    "retain %s is shorter than a slice (%s); write at least %s".formatted(retain, slice, slice)));
            return;
        }
        problems.addAll(rules.orElseGet(Rules::defaultFile).problems(new RuleCompiler(slice, retain)));
    }

    private static void checkCount(Settings settings, Optional<RuleFile> rules, List<Problem> problems) {
        if (!problems.isEmpty() || rules.isEmpty()) {
            return;
        }
        int count = rules.get().definitions().size();
        int most = settings.get(Keys.MAX_RULES);
        if (count > most) {
            problems.add(new Problem(
                    settings.find(Keys.MAX_RULES).map(Setting::where).orElse(Keys.RULES),
                    "max-rules %,d is less than the %,d rules of the configuration; write at least %d, or take rules out"
                            .formatted(most, count, count)));
        }
    }

    private static Map<String, Setting> only(Settings settings, Key<?>... keys) {
        Map<String, Setting> found = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            settings.find(key).ifPresent(setting -> found.put(key.path(), setting));
        }
        return found;
    }

    private static Configuration configuration(Settings settings, List<RuleDefinition> rules) {
        return new Configuration(
                settings.get(Keys.SLICE),
                settings.get(Keys.RETAIN),
                settings.get(Keys.OUT_OF_ORDERNESS),
                settings.get(Keys.IDLE_AFTER),
                settings.get(Keys.UNREACHABLE_AFTER),
                settings.get(Keys.MAX_FUTURE_SKEW),
                settings.get(Keys.COMBINER_CAPACITY),
                settings.get(Keys.COMBINER_DELAY),
                settings.get(Keys.OPEN_SLICES_MEMORY),
                settings.get(Keys.MAX_RULES),
                KafkaConfiguration.read(settings),
                SinksConfiguration.read(settings),
                rules);
    }
}
