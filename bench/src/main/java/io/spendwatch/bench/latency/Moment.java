package io.spendwatch.bench.latency;

/** From when on an alert is waited for. */
enum Moment {
    /** The append of the transaction that causes a provisional alert. */
    TRANSACTION("the transaction"),

    /** The append of the transaction that closes the window, on the last partition to have one: the final alert. */
    WINDOW_END("the window's end");

    private final String label;

    Moment(String label) {
        this.label = label;
    }

    /** Returns what tables call it. */
    String label() {
        return label;
    }
}
