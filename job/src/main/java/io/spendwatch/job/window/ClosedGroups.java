package io.spendwatch.job.window;

import io.spendwatch.job.ledger.Ledger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;

/**
 * Up to which watermark the windows of each key group are closed. In a checkpoint most groups have closed up to the
 * watermark that has come; those that have not say so in their own state, with which they move to another subtask.
 */
final class ClosedGroups {
    private final Ledger ledger;
    private final long[] closedUntil;

    /** Those that have a say of their own in state. */
    private final BitSet kept = new BitSet();

    /**
     * Reads what a checkpoint says.
     *
     * @param restoredWatermark up to where those are closed that say nothing else
     */
    ClosedGroups(Ledger ledger, long restoredWatermark) throws Exception {
        this.ledger = ledger;
        closedUntil = new long[ledger.groups()];
        for (int group = 0; group < closedUntil.length; group++) {
            OptionalLong ownSay = ledger.closedUntil(group);
            closedUntil[group] = ownSay.orElse(restoredWatermark);
            kept.set(group, ownSay.isPresent());
        }
    }

    int count() {
        return closedUntil.length;
    }

    /** Returns up to which watermark a group is closed; {@link Long#MIN_VALUE}: none came yet. */
    long until(int group) {
        return closedUntil[group];
    }

    /** Returns up to which watermark all groups are closed. */
    long allUntil() {
        return Arrays.stream(closedUntil).min().orElse(Long.MAX_VALUE);
    }

    /** Takes note that a group is closed up to this watermark. */
    void close(int group, long watermark) throws Exception {
        closedUntil[group] = watermark;
        if (kept.get(group)) {
            ledger.forgetClosedUntil(group);
            kept.clear(group);
        }
    }

    /** Writes what the next restore is to know of those that are not closed up to the watermark that has come. */
    void snapshot(long watermark) throws Exception {
        for (int group = 0; group < closedUntil.length; group++) {
            if (closedUntil[group] < watermark) {
                ledger.keepClosedUntil(group, closedUntil[group]);
                kept.set(group);
            }
        }
    }
}
