package io.spendwatch.job.rule;

import java.util.List;
import java.util.Map;

/** Which keys a rule of each kind has, and what to say of one that belongs to another kind. */
final class RuleKeys {
    static final String ID = "id";
    static final String DESCRIPTION = "description";
    static final String KIND = "kind";
    static final String WINDOW = "window";
    static final String WITHIN = "within";
    static final String ENABLED = "enabled";
    static final String TRANSACTION_TYPES = "transaction-types";
    static final String EMIT = "emit";
    static final String EFFECTIVE_FROM = "effective-from";

    /** In the order in which a person would explain them. */
    static final List<String> ALL = List.of(
            ID, DESCRIPTION, KIND, WINDOW, WITHIN, ENABLED, TRANSACTION_TYPES, EMIT, EFFECTIVE_FROM, RuleFault.WHEN);

    private RuleKeys() {}

    /** Returns the keys of a rule of this kind. */
    static List<String> of(RuleKind kind) {
        Map<String, String> others = misplaced(kind);
        return ALL.stream().filter(key -> !others.containsKey(key)).toList();
    }

    /** Returns the keys that a rule of this kind does not have, each with why, and what to write. */
    static Map<String, String> misplaced(RuleKind kind) {
        return switch (kind) {
            case WINDOW ->
                Map.of(
                        WITHIN,
                        "does not belong to a rule of kind window; write kind: velocity, or a window in its place");
            case VELOCITY ->
                Map.of(
                        WINDOW,
                        "does not belong to a rule of kind velocity; write within in its place, such as within: PT10M");
            case TRAVEL ->
                Map.of(
                        WINDOW,
                        "does not belong to a rule of kind travel, which looks at two transactions; remove it, and "
                                + "write elapsed < duration(\"10h\") in 'when' for a span of time",
                        WITHIN,
                        "does not belong to a rule of kind travel, which looks at two transactions; remove it, and "
                                + "write elapsed < duration(\"10m\") in 'when' for a span of time",
                        TRANSACTION_TYPES,
                        "does not belong to a rule of kind travel, which looks at transactions of every type; "
                                + "remove it",
                        EMIT,
                        "does not belong to a rule of kind travel, which has no window to wait for; remove it");
        };
    }
}
