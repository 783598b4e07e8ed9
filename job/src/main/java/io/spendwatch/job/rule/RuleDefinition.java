package io.spendwatch.job.rule;

import java.io.Serializable;
import java.util.List;

/**
 * A rule as it was written, not yet compiled.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 63 characters
 * @param description what it looks for, for people; may be empty
 * @param window over which spending is summed
 * @param enabled whether it is judged; a disabled rule is checked all the same
 * @param transactionTypes the types that it sums; none named: all
 * @param when the condition, in CEL, over the alert's fields
 */
public record RuleDefinition(
        String id, String description, RuleWindow window, boolean enabled, List<String> transactionTypes, String when)
        implements Serializable {

    public RuleDefinition {
        transactionTypes = List.copyOf(transactionTypes);
    }
}
