package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.Problem;
import io.spendwatch.job.yaml.TextPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as far as it could be read, with its places in the file.
 *
 * @param subject what messages call it; empty where they need no name
 * @param where where the rule begins
 * @param keys where the values of its keys stand, such as of {@code window.size}
 * @param kind what it looks at, unless that cannot be read
 * @param definition the rule, unless a part of it is missing or cannot be read
 * @param condition the text under {@code when}, unless it is missing
 * @param places where the characters of the condition stand
 * @param comment where the comment stands that ends the condition, if one does
 */
record LocatedRule(
        String subject,
        String where,
        Map<String, String> keys,
        Optional<RuleKind> kind,
        Optional<RuleDefinition> definition,
        Optional<String> condition,
        TextPlaces places,
        Optional<String> comment) {

    /** Returns what the compiler finds wrong: of a rule that is not complete, with its condition. */
    List<Problem> problems(RuleCompiler compiler) {
        List<RuleFault> faults = new ArrayList<>();
        if (definition.isPresent()) {
            compiler.compile(definition.get(), faults);
        } else {
            condition.ifPresent(text -> kind.ifPresent(variables -> compiler.checkCondition(variables, text, faults)));
        }
        List<Problem> problems =
                new ArrayList<>(faults.stream().map(this::problem).toList());
        if (faults.stream().anyMatch(fault -> fault.key().equals(RuleFault.WHEN))) {
            comment.ifPresent(place -> problems.add(new Problem(
                    place,
                    named(
                            "when: ends before this '#', which begins a comment in YAML; if the condition goes on, put it in"
                                    + " quotation marks"))));
        }
        return problems;
    }

    Problem problem(RuleFault fault) {
        String place = fault.spot()
                .map(spot -> places.at(spot.offset()))
                .orElseGet(() -> keys.getOrDefault(fault.key(), where));
        return new Problem(place, named(fault.describe()));
    }

    private String named(String what) {
        return (subject.isEmpty() ? "" : subject + ": ") + what;
    }
}
