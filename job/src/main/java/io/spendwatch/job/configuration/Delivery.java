package io.spendwatch.job.configuration;

/** What a reader of the alerts' topic can rely on when the job was restarted after a failure. */
public enum Delivery {
    /** Each alert once; it can be read, by those who read committed messages, after the next checkpoint. */
    EXACTLY_ONCE("exactly-once"),

    /** Each alert at least once; it can be read at once. */
    AT_LEAST_ONCE("at-least-once");

    private final String key;

    Delivery(String key) {
        this.key = key;
    }

    /** Returns what the configuration calls it. */
    public String key() {
        return key;
    }
}
