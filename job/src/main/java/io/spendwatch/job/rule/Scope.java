package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelVariableResolver;
import io.spendwatch.job.alert.Alert;
import java.util.Map;
import java.util.Set;

/** What a condition can name. */
enum Scope {
    /** What a customer spent in a window. */
    SPENDING,

    /** Two transactions, and the way between them. */
    TRAVEL;

    static Scope of(RuleKind kind) {
        return kind == RuleKind.TRAVEL ? TRAVEL : SPENDING;
    }

    /** Returns the kinds of rule that have these variables, for messages. */
    String kinds() {
        return this == TRAVEL ? "travel" : "window and velocity";
    }

    /** Returns the variables and their types. */
    Map<String, CelType> types() {
        return this == TRAVEL ? TravelVariables.TYPES : AlertVariables.TYPES;
    }

    /** Returns the variables' names. */
    Set<String> names() {
        return types().keySet();
    }

    /** Returns a candidate's values; one is made only when the condition asks for it. */
    CelVariableResolver values(Alert candidate) {
        return this == TRAVEL ? new TravelVariables(candidate) : new AlertVariables(candidate);
    }
}
