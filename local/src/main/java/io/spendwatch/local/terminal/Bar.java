package io.spendwatch.local.terminal;

/** A bar that fills from left to right. */
public final class Bar {
    private Bar() {}

    /** Returns a bar of so many columns, filled to a share from 0 to 1. */
    public static String of(double share, int columns) {
        int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * columns);
        return "[" + "#".repeat(filled) + "-".repeat(columns - filled) + "]";
    }
}
