package io.spendwatch.job.rule;

import java.util.Optional;

/**
 * One thing that is wrong with a rule.
 *
 * @param key the rule's key, such as {@code window.size}
 * @param spot where in the condition, when the key is {@code when}
 * @param wrong what is wrong
 * @param advice what to write instead
 */
record RuleFault(String key, Optional<Spot> spot, String wrong, String advice) {
    static final String WHEN = "when";

    static RuleFault of(String key, String wrong, String advice) {
        return new RuleFault(key, Optional.empty(), wrong, advice);
    }

    static RuleFault inCondition(Spot spot, String wrong, String advice) {
        return new RuleFault(WHEN, Optional.of(spot), wrong, advice);
    }

    /** Returns what to tell the rule's author, in one line that does not name the rule. */
    String describe() {
        String place = spot.map(found -> " (position " + found + " of 'when')").orElse("");
        String subject = spot.isPresent() ? "" : key + ": ";
        return subject + wrong + place + "; " + advice;
    }
}
