package io.spendwatch.job.window;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * When each customer's windows are looked at. A customer who has slices has a timer, at the latest when the next window
 * ends that is of a shape which is watched and holds one of the slices, and else when the last slice has been kept long
 * enough. What has come is complete one millisecond before an end (see Flink's watermarks), so that is when a timer is
 * due.
 *
 * <p>Which shapes are watched follows the rules, each time when the watermark is about to go on and not before: a window
 * that ends before that is closed already, and however many rules came meanwhile, the slices are gone through once. With
 * RocksDB that takes about 30 µs a customer, during which the subtask does nothing else.
 * Whoever has only timers of a shape that is watched no longer keeps them: there the next ones are set.
 */
final class WindowTimers {
    private final InternalTimerService<VoidNamespace> timers;
    private final Retention retention;
    private Set<WindowEnds> watched;
    private long watermark;

    /**
     * @param watched the shapes that are watched as the restored timers have it
     * @param watermark up to where windows are closed; {@link Long#MIN_VALUE} where none is
     */
    WindowTimers(
            InternalTimerService<VoidNamespace> timers, Retention retention, Set<WindowEnds> watched, long watermark) {
        this.timers = timers;
        this.retention = retention;
        this.watched = watched;
        this.watermark = watermark;
    }

    /** Returns the shapes that are watched. */
    Set<WindowEnds> watched() {
        return watched;
    }

    /** Returns up to where windows are closed. */
    long watermark() {
        return watermark;
    }

    /** Watches these shapes from now on; the slices are gone through if one is new. */
    void watch(Set<WindowEnds> shapes, Slices slices) throws Exception {
        Set<WindowEnds> added =
                shapes.stream().filter(Predicate.not(watched::contains)).collect(Collectors.toUnmodifiableSet());
        if (!added.isEmpty()) {
            slices.forEachStart(startMillis -> setEnds(startMillis, added));
        }
        watched = shapes;
    }

    /** Takes note that the windows up to this watermark are closed. */
    void closedUntil(long newWatermark) {
        watermark = Math.max(watermark, newWatermark);
    }

    /** Sets the timers of a slice that is new to the customer. */
    void setFor(long sliceStartMillis) {
        setEnds(sliceStartMillis, watched);
        if (watched.isEmpty()) {
            set(retention.keptUntil(sliceStartMillis));
        }
    }

    /** Sets the timers of the ends that come after this one, or, after the last of them, of the slices' own end. */
    void setNext(CustomerSlices slices, long nowMillis) {
        if (slices.isEmpty()) {
            return;
        }
        boolean anotherEnd = false;
        for (WindowEnds ends : watched) {
            long next = ends.after(nowMillis);
            if (next <= ends.lastHolding(slices.latestStartMillis())) {
                set(next);
                anotherEnd = true;
            }
        }
        long keptUntilMillis = retention.keptUntil(slices.latestStartMillis());
        if (!anotherEnd && keptUntilMillis > nowMillis) {
            set(keptUntilMillis);
        }
    }

    /** Sets a timer of the customer for the windows that end here. */
    void set(long endMillis) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, endMillis - 1);
    }

    private void setEnds(long sliceStartMillis, Collection<WindowEnds> shapes) {
        for (WindowEnds ends : shapes) {
            long due = ends.firstOpen(retention.endOf(sliceStartMillis), watermark);
            if (due <= ends.lastHolding(sliceStartMillis)) {
                set(due);
            }
        }
    }
}
