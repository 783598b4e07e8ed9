package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.Problem;
import java.time.Duration;
import java.time.Instant;
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
    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    /** So that a rule, and what is said of it, fits into a record of Kafka. */
    private static final int LONGEST_DESCRIPTION = 4_096;

    private static final int MOST_TYPES = 256;
    private static final int LONGEST_TYPE = 256;

    private final Duration slice;
    private final WindowFaults windows;

    /**
     * @param slice how long a slice is; longer than nothing
     * @param retain how long slices are kept
     */
    public RuleCompiler(Duration slice, Duration retain) {
        this.slice = slice;
        this.windows = new WindowFaults(slice, retain);
    }

    /** Returns whether a rule may have this id. */
    public static boolean permitsId(String id) {
        return ID.matcher(id).matches();
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
        checkNames(rule, own);
        own.addAll(windows.find(rule.kind(), rule.window()));
        if (rule.saysEffectiveFrom()
                && (rule.effectiveFrom().isBefore(FIRST_TIME)
                        || rule.effectiveFrom().isAfter(LAST_TIME))) {
            own.add(RuleFault.of(
                    RuleKeys.EFFECTIVE_FROM,
                    rule.effectiveFrom() + " is out of range",
                    "write a time from " + FIRST_TIME + " to " + LAST_TIME));
        }
        List<RuleFault> inCondition = new ArrayList<>();
        Optional<CompiledRule> compiled = ConditionCompiler.of(rule.kind())
                .compile(rule.when(), inCondition)
                .map(condition -> new CompiledRule(rule, rule.window().over(slice), condition, TimeLimit.STANDARD));
        own.addAll(inCondition);
        faults.addAll(own);
        return own.isEmpty() ? compiled : Optional.empty();
    }

    /** Adds what is wrong with a condition whose rule is not complete. */
    void checkCondition(RuleKind kind, String when, List<RuleFault> faults) {
        ConditionCompiler.of(kind).compile(when.stripTrailing(), faults);
    }

    private static void checkNames(RuleDefinition rule, List<RuleFault> faults) {
        if (!permitsId(rule.id())) {
            faults.add(RuleFault.of(
                    RuleKeys.ID, "is not 1 to 63 of a-z, 0-9 and hyphens", "write one such as in-store-over-online"));
        }
        if (rule.description().length() > LONGEST_DESCRIPTION) {
            faults.add(RuleFault.of(
                    RuleKeys.DESCRIPTION,
                    "has " + rule.description().length() + " characters",
                    "write at most " + LONGEST_DESCRIPTION));
        }
        if (rule.transactionTypes().size() > MOST_TYPES
                || rule.transactionTypes().stream().anyMatch(type -> type.length() > LONGEST_TYPE)) {
            faults.add(RuleFault.of(
                    RuleKeys.TRANSACTION_TYPES,
                    "has too many types, or one that is too long",
                    "write at most %d of at most %d characters each".formatted(MOST_TYPES, LONGEST_TYPE)));
        }
    }
}
