package io.spendwatch.job.alert;

/** How far an alert is to be relied on. */
public enum AlertStatus {
    /** The only word on its window: the rule raises alerts when windows close. */
    FINAL,

    /** The condition holds now; the window is still open. */
    PROVISIONAL,

    /** The condition holds for the window as it closed. */
    CONFIRMED,

    /** It was provisional, and does not hold for the window as it closed, or the rule no longer counts. */
    WITHDRAWN;

    /** Returns whether the alert stands for good. */
    public boolean stands() {
        return this == FINAL || this == CONFIRMED;
    }
}
