package io.spendwatch.job.window;

import io.spendwatch.job.ledger.Ledger;
import java.util.OptionalLong;
import java.util.Set;

/** Which windows end next: those of the shapes that are watched, where they hold any spending. */
final class WindowSchedule {
    private final Ledger ledger;
    private final Retention retention;

    WindowSchedule(Ledger ledger, Retention retention) {
        this.ledger = ledger;
        this.retention = retention;
    }

    /** Returns the first end after this time of a window of one of these shapes that holds a slice of anybody. */
    OptionalLong firstEnd(Set<WindowEnds> shapes, long afterMillis) {
        OptionalLong earliest = ledger.firstStart(Long.MIN_VALUE);
        if (earliest.isEmpty()) {
            return OptionalLong.empty();
        }
        long after = Math.max(afterMillis, earliest.getAsLong());
        return shapes.stream()
                .map(shape -> firstEnd(shape, after))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }

    /** The gap before a slice may be one of centuries: it is not gone through window by window. */
    private OptionalLong firstEnd(WindowEnds shape, long afterMillis) {
        long end = shape.after(afterMillis);
        OptionalLong slice = ledger.firstStart(end - shape.sizeMillis());
        return slice.isPresent() && slice.getAsLong() >= end
                ? OptionalLong.of(shape.firstHolding(retention.endOf(slice.getAsLong())))
                : slice.isPresent() ? OptionalLong.of(end) : OptionalLong.empty();
    }
}
