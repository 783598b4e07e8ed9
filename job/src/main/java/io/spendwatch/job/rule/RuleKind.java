package io.spendwatch.job.rule;

/** What a rule looks at. */
public enum RuleKind {
    /** What a customer spent in a window. */
    WINDOW("window"),

    /** What a customer spent within a span of time, wherever it begins: a window that slides by one slice. */
    VELOCITY("velocity"),

    /** Two transactions of a customer that follow each other in event time. */
    TRAVEL("travel");

    private final String key;

    RuleKind(String key) {
        this.key = key;
    }

    /** Returns what a rules file calls it. */
    public String key() {
        return key;
    }
}
