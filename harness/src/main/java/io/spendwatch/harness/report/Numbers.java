package io.spendwatch.harness.report;

import io.spendwatch.local.terminal.Figures;
import java.util.Locale;

/** Numbers as tables have them. */
public final class Numbers {
    /** Stands where there is no number. */
    public static final String NONE = "–";

    private static final double BYTES_OF_A_MEGABYTE = 1e6;
    private static final double BYTES_OF_A_MEBIBYTE = 1 << 20;

    private Numbers() {}

    /** Returns a number with so many digits behind the point. */
    public static String rounded(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /** Returns a whole number. */
    public static String count(long number) {
        return Figures.count(number);
    }

    /** Returns a number as a whole one. */
    public static String count(double number) {
        return Figures.count(Math.round(number));
    }

    /** Returns megabytes, of a million bytes, with one digit behind the point. */
    public static String megabytes(double bytes) {
        return rounded(bytes / BYTES_OF_A_MEGABYTE, 1);
    }

    /** Returns memory in mebibytes; {@link #NONE} for 0. */
    public static String mebibytes(double bytes) {
        return bytes == 0 ? NONE : count(bytes / BYTES_OF_A_MEBIBYTE);
    }
}
