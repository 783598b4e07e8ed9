package io.spendwatch.job.rule;

/** What a rule says to a candidate. */
public sealed interface Verdict {
    Verdict MATCH = new Match();
    Verdict NO_MATCH = new NoMatch();

    /** The candidate meets the condition: it is an alert. */
    record Match() implements Verdict {}

    /** The candidate does not meet the condition. */
    record NoMatch() implements Verdict {}

    /**
     * The condition has no answer for this candidate, such as after a division by zero. It is no alert.
     *
     * @param message the rule, why, and what to change; one line, without the candidate's data
     */
    record Failure(String message) implements Verdict {}
}
