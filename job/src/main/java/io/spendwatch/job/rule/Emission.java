package io.spendwatch.job.rule;

/** When a rule over windows raises an alert. */
public enum Emission {
    /** When the window has closed, once. */
    ON_CLOSE("on-close"),

    /** As soon as the condition holds, provisionally; confirmed or withdrawn when the window has closed. */
    ON_MATCH("on-match");

    private final String key;

    Emission(String key) {
        this.key = key;
    }

    /** Returns what a rules file calls it. */
    public String key() {
        return key;
    }
}
