package io.spendwatch.job.source.kafka;

import java.io.Serializable;
import java.time.Duration;

/**
 * When windows stop waiting for a partition.
 *
 * @param after how long its leader must have confirmed that there is nothing more to read
 * @param unreachableAfter how long it must have been unreachable; zero: windows wait for as long as it is
 */
public record Idleness(Duration after, Duration unreachableAfter) implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(2);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(50);
    private static final int LOOKS = 10;
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Returns how long a partition is silent before its leader is asked, and the time between two questions. */
    Duration interval() {
        Duration tenth = after.dividedBy(LOOKS);
        if (tenth.compareTo(SHORTEST_INTERVAL) < 0) {
            return SHORTEST_INTERVAL;
        }
        return tenth.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : tenth;
    }

    /** Returns how long an answer says something: from when it was asked for, until the next one must be there. */
    Duration validity() {
        return interval().plus(GRACE);
    }
}
