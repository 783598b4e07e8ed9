package io.spendwatch.job.rulebook;

import java.util.OptionalLong;

/**
 * From when on rules about travel can look at pairs: both transactions of a pair have to be known, and transactions are
 * sent one by one only while there is such a rule. Later versions know what earlier ones did. For one thread.
 */
final class KnownPairs {
    private OptionalLong knownAfterMillis;

    /**
     * @param restored what an earlier attempt has left; none before the first rule about travel
     */
    KnownPairs(OptionalLong restored) {
        knownAfterMillis = restored;
    }

    /**
     * Returns after which event time the earlier transaction of a pair has to be.
     *
     * @param version the version that looks at pairs
     * @param tracedAfterMillis all transactions after this event time are sent one by one
     */
    long afterMillis(PendingRule version, long tracedAfterMillis) {
        long own = version.pairsAfterMillis();
        long known = Math.max(tracedAfterMillis, Math.min(own, knownAfterMillis.orElse(own)));
        knownAfterMillis = OptionalLong.of(known);
        return known;
    }

    OptionalLong toSnapshot() {
        return knownAfterMillis;
    }
}
