package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compiles rules for a job whose slices are this long and are kept this long. The first in a process loads the expression
 * library, which can take seconds; after that a rule takes milliseconds. Safe for use by several threads; not
 * serializable: operators make their own when they open.
 */
public final class RuleCompiler {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,63}");

    private final Duration slice;
    private final Duration retain;
    private final ConditionCompiler conditions = new ConditionCompiler();

    /**
     * @param slice how long a slice is; longer than nothing
     * @param retain how long slices are kept
     */
    public RuleCompiler(Duration slice, Duration retain) {
        this.slice = slice;
        this.retain = retain;
    }

    /**
     * Compiles a rule, enabled or not.
     *
     * @throws InvalidRulesException if it does not parse, type-check or fit the slices; it has all the reasons
     */
    public CompiledRule compile(RuleDefinition rule) {
        List<RuleFault> faults = new ArrayList<>();
        Optional<CompiledRule> compiled = compile(rule, faults);
        return compiled.orElseThrow(() -> new InvalidRulesException(faults.stream()
                .map(fault -> new Problem("rule " + rule.id(), fault.describe()))
                .toList()));
    }

    /** Returns the compiled rule, or nothing after adding at least one fault. */
    Optional<CompiledRule> compile(RuleDefinition rule, List<RuleFault> faults) {
        List<RuleFault> own = new ArrayList<>();
        if (!ID.matcher(rule.id()).matches()) {
            own.add(RuleFault.of(
                    "id", "is not 1 to 63 of a-z, 0-9 and hyphens", "write one such as in-store-over-online"));
        }
        checkWindow(rule.window(), own);
        List<RuleFault> inCondition = new ArrayList<>();
        Optional<CompiledRule> compiled =
                conditions.compile(rule.when(), inCondition).map(program -> new CompiledRule(rule, program));
        own.addAll(inCondition);
        faults.addAll(own);
        return own.isEmpty() ? compiled : Optional.empty();
    }

    /** Adds what is wrong with a condition whose rule is not complete. */
    void checkCondition(String when, List<RuleFault> faults) {
        conditions.compile(when, faults);
    }

    private void checkWindow(RuleWindow window, List<RuleFault> faults) {
        checkSlices("window.size", window.size(), faults);
        if (window.size().compareTo(retain) > 0) {
            faults.add(RuleFault.of(
                    "window.size",
                    "%s is longer than slices are kept (retain %s)".formatted(window.size(), retain),
                    "write at most " + retain));
        }
        if (window.slide().equals(window.size())) {
            return;
        }
        checkSlices("window.slide", window.slide(), faults);
        if (window.slide().compareTo(window.size()) > 0) {
            faults.add(RuleFault.of(
                    "window.slide",
                    "%s is longer than the window (%s)".formatted(window.slide(), window.size()),
                    "write at most the window's size, or leave it out"));
        }
    }

    private void checkSlices(String key, Duration duration, List<RuleFault> faults) {
        long slices = duration.toMillis() / slice.toMillis();
        if (duration.isNegative()
                || duration.isZero()
                || !slice.multipliedBy(slices).equals(duration)) {
            Duration nearest = slice.multipliedBy(Math.max(1, slices));
            faults.add(RuleFault.of(
                    key,
                    "%s is not a whole number of slices (slice %s)".formatted(duration, slice),
                    "write " + nearest + " or another multiple of " + slice));
        }
    }
}
