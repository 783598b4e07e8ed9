package io.spendwatch.local.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
    private Figures() {}

    /** Returns a count with its thousands apart, such as {@code 1,234,567}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a rate, such as {@code 12,345/s}. */
    public static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    /** Returns a length of time to the second, such as {@code 1:02:03} or {@code 0:07}. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long hours = seconds / 3600;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Returns what there is of something, such as {@code 1 alert} or {@code 1,234 alerts}. */
    public static String of(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }
}
