package io.spendwatch.job.combine;

/**
 * Finds out whether combining is worth it, and goes on finding out: where each of many customers spends seldom, hardly any
 * transaction meets another one to be summed with, and the table is a detour. After so many transactions of which too few
 * met another, the next ones go straight on; then it is tried again.
 */
final class CombinerTrial {
    /** How many transactions a trial takes. */
    static final int TRIAL = 32_768;

    /** How many go straight on after a trial that was not worth it: what a trial costs is then nothing to speak of. */
    static final int STRAIGHT_ON = 1_000_000;

    /** Of how many transactions one must meet its sum, for the table costs about a quarter of what a record more does. */
    private static final int ONE_IN = 4;

    private int tried;
    private int met;
    private int straightOn;

    /** Returns whether the next transaction is to go straight on. */
    boolean isStraightOn() {
        if (straightOn == 0) {
            return false;
        }
        straightOn--;
        return true;
    }

    /** Takes note of a transaction that was combined: whether its sum was there. */
    void combined(boolean hit) {
        tried++;
        if (hit) {
            met++;
        }
        if (tried == TRIAL) {
            straightOn = met < TRIAL / ONE_IN ? STRAIGHT_ON : 0;
            tried = 0;
            met = 0;
        }
    }
}
