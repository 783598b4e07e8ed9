package io.spendwatch.job.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A rule as it was written, not yet compiled.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 63 characters
 * @param description what it looks for, for people; may be empty; without white space at its ends
 * @param kind what it looks at
 * @param window over which spending is summed; {@link RuleWindow#NONE} for {@link RuleKind#TRAVEL}
 * @param enabled whether it is judged; a disabled rule is checked all the same
 * @param transactionTypes the types that it sums; none named: all
 * @param emit when it raises an alert
 * @param effectiveFrom it judges what ends after this event time; {@link #UNSAID} leaves that to where the rule is from:
 *     one from the configuration judges everything, one from the topic what ends after it was published; cut to
 *     milliseconds
 * @param when the condition, in CEL, over the variables of its kind; without white space at its end
 */
public record RuleDefinition(
        String id,
        String description,
        RuleKind kind,
        RuleWindow window,
        boolean enabled,
        List<String> transactionTypes,
        Emission emit,
        Instant effectiveFrom,
        String when)
        implements Serializable {

    /** The {@code effectiveFrom} of a rule that does not say it. */
    public static final Instant UNSAID = Instant.MIN;

    public RuleDefinition {
        // YAML's ways of writing a text over several lines differ in what they leave at its ends.
        description = description.strip();
        when = when.stripTrailing();
        transactionTypes = List.copyOf(transactionTypes);
        effectiveFrom = effectiveFrom.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes a rule over windows that is judged when they close. */
    public RuleDefinition(
            String id,
            String description,
            RuleWindow window,
            boolean enabled,
            List<String> transactionTypes,
            String when) {
        this(id, description, RuleKind.WINDOW, window, enabled, transactionTypes, Emission.ON_CLOSE, UNSAID, when);
    }

    /** Returns whether the rule says itself from when it counts. */
    public boolean saysEffectiveFrom() {
        return !effectiveFrom.equals(UNSAID);
    }

    /** Returns the same rule, enabled. */
    public RuleDefinition asEnabled() {
        return new RuleDefinition(id, description, kind, window, true, transactionTypes, emit, effectiveFrom, when);
    }

    /** Returns the same rule, counting from another time. */
    public RuleDefinition from(Instant otherEffectiveFrom) {
        return new RuleDefinition(
                id, description, kind, window, enabled, transactionTypes, emit, otherEffectiveFrom, when);
    }
}
