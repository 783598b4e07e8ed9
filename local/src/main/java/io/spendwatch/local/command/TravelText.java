package io.spendwatch.local.command;

import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.terminal.Figures;
import java.util.Optional;

/** Says what rules about travel did not see. */
final class TravelText {
    private TravelText() {}

    /** Returns the line about events that came too late for rules about travel, if there are any. */
    static Optional<String> untraced(EventCounts counts) {
        return counts.untraced() == 0 ? Optional.empty() : Optional.of(untraced(counts.untraced()));
    }

    /**
     * Returns the same for a number of events.
     *
     * @param events how many, at least 1
     */
    static String untraced(long events) {
        return Figures.of(events, "event") + " in the sums, but too far out of order for rules of kind travel;"
                + " sort the input by time, or set a longer out-of-orderness";
    }
}
