package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.yaml.NearestName;
import io.spendwatch.local.UserMistakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which rules of a file are tried: the enabled ones, or the one that is named. */
final class RuleChoice {
    private RuleChoice() {}

    /**
     * Returns the configuration with nothing but the rules to try, all of them enabled.
     *
     * @param file where the rules are from, for messages
     * @param id the one to try, enabled or not
     * @throws UserMistakeException if there is none to try
     */
    static Configuration choose(Configuration configuration, Path file, Optional<String> id) {
        List<String> known =
                configuration.rules().stream().map(RuleDefinition::id).toList();
        if (known.isEmpty()) {
            throw new UserMistakeException(file + " holds no rules: write the one to try");
        }
        List<RuleDefinition> chosen = id.map(name -> configuration.rules().stream()
                        .filter(rule -> rule.id().equals(name))
                        .map(RuleDefinition::asEnabled)
                        .toList())
                .orElseGet(configuration::enabledRules);
        if (chosen.isEmpty()) {
            throw new UserMistakeException(id.map(name ->
                            "--rule " + name + ": no such rule in " + file + "; " + NearestName.advice(name, known))
                    .orElseGet(
                            () -> file + " enables no rule: write enabled: true, or name the one to try, as in --rule "
                                    + known.get(0)));
        }
        return configuration.withRules(chosen);
    }
}
