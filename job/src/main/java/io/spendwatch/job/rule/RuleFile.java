package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.Problem;
import io.spendwatch.job.yaml.YamlDocument;
import io.spendwatch.job.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML list of rules as it was read, right or wrong: what is wrong is told when it is checked, all at once. */
public final class RuleFile {
    private final List<LocatedRule> rules;
    private final List<Problem> problems;

    private RuleFile(List<LocatedRule> rules, List<Problem> problems) {
        this.rules = List.copyOf(rules);
        this.problems = List.copyOf(problems);
    }

    /** Reads a file in UTF-8; one that cannot be read is a problem like any other. */
    public static RuleFile read(Path file) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> source = YamlDocument.read(file, problems);
        return source.isPresent() ? parse(source.get(), file.toString()) : new RuleFile(List.of(), problems);
    }

    /**
     * Reads rules from a text.
     *
     * @param name the file's name, for messages
     */
    public static RuleFile parse(String source, String name) {
        List<Problem> problems = new ArrayList<>();
        Optional<YamlValue> root = YamlDocument.parse(source, name, problems);
        if (root.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(name, "holds no rules; write a list of them, or [] for none"));
        }
        return new RuleFile(root.map(RuleFile::rules).orElse(List.of()), problems);
    }

    /** Reads rules that are a part of another document, which collects the problems of their reading. */
    public static RuleFile of(YamlValue list) {
        return new RuleFile(rules(list), List.of());
    }

    /** Returns all problems: those of the file, and those that each rule has with the compiler. */
    public List<Problem> problems(RuleCompiler compiler) {
        List<Problem> all = new ArrayList<>(problems);
        Map<String, LocatedRule> firsts = new HashMap<>();
        for (LocatedRule rule : rules) {
            rule.definition()
                    .map(definition -> firsts.putIfAbsent(definition.id(), rule))
                    .ifPresent(first -> all.add(rule.problem(RuleFault.of(
                            "id", "is taken by the rule at " + first.where(), "give each rule an id of its own"))));
            all.addAll(rule.problems(compiler));
        }
        return all;
    }

    /**
     * Returns the rules, in the file's order, the disabled ones as well.
     *
     * @throws InvalidRulesException if there is any problem; it has all of them
     */
    public List<RuleDefinition> rules(RuleCompiler compiler) {
        List<Problem> all = problems(compiler);
        if (!all.isEmpty()) {
            throw new InvalidRulesException(all);
        }
        return definitions();
    }

    /** Returns the rules that could be read, without a check of their conditions and windows. */
    public List<RuleDefinition> definitions() {
        return rules.stream().flatMap(rule -> rule.definition().stream()).toList();
    }

    private static List<LocatedRule> rules(YamlValue list) {
        List<LocatedRule> rules = new ArrayList<>();
        int number = 1;
        for (YamlValue item : list.list().orElse(List.of())) {
            RuleReader.read(item, number++).ifPresent(rules::add);
        }
        return rules;
    }
}
