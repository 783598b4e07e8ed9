package io.spendwatch.generator.pace;

/** Keeps a pace. Used from one thread. */
@FunctionalInterface
public interface Pacer {

    /** Waits until events are due, or the waiting is cut short, and returns how many are due: at least 0. */
    int awaitDue();
}
