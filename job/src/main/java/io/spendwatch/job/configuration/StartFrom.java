package io.spendwatch.job.configuration;

import java.util.Locale;

/** Where a first start reads from; afterwards the checkpoint decides. */
public enum StartFrom {
    /** The group's committed offsets; the earliest record of a partition that has none. */
    COMMITTED,
    /** The earliest record that each partition still has. */
    EARLIEST,
    /** The records that come after the start. */
    LATEST;

    /** Returns the name as it is configured. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
