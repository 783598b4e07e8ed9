package io.spendwatch.job.rulebook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;

/** The ids that came last, so many of them. For one thread. */
final class LatestIds {
    private final int most;
    private final LinkedHashSet<String> ids = new LinkedHashSet<>();

    LatestIds(int most) {
        this.most = most;
    }

    /** Adds an id as the latest, and returns the one that it takes the place of. */
    Optional<String> add(String id) {
        ids.remove(id);
        ids.add(id);
        if (ids.size() <= most) {
            return Optional.empty();
        }
        Iterator<String> earliest = ids.iterator();
        String forgotten = earliest.next();
        earliest.remove();
        return Optional.of(forgotten);
    }

    void remove(String id) {
        ids.remove(id);
    }
}
