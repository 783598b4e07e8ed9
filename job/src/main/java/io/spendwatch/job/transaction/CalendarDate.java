package io.spendwatch.job.transaction;

/**
 * Reads a date such as {@code 2026-10-28} of the proleptic Gregorian calendar. It remembers the last one: most events of a
 * stream share their day with the one before.
 */
final class CalendarDate {

    /** What {@link #epochMillis} returns for a text that is no real date. */
    static final long INVALID = Long.MIN_VALUE;

    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int DAYS_PER_YEAR = 365;

    /** Equals no day, and not what stands for a text that is none. */
    private static final int NONE = Integer.MIN_VALUE;

    /** From 0000-03-01 to 1970-01-01. */
    private static final int DAYS_BEFORE_EPOCH = 719_468;

    private static final int MARCH = 3;

    // The last real date: the first eight bytes of its text, and its day of month.
    private long lastYearAndMonth;
    private int lastDay = NONE;
    private long lastEpochMillis;

    /** Returns the milliseconds from the epoch to the start, in UTC, of the date in ten bytes, or {@link #INVALID}. */
    long epochMillis(byte[] text, int from) {
        long yearAndMonth = EightBytes.at(text, from);
        int day = Digits.two(text, from + 8);
        if (yearAndMonth == lastYearAndMonth && day == lastDay) {
            return lastEpochMillis;
        }
        int century = Digits.two(text, from);
        int yearOfCentury = Digits.two(text, from + 2);
        int month = Digits.two(text, from + 5);
        boolean digits = (century | yearOfCentury | month | day) >= 0;
        if (!digits || text[from + 4] != '-' || text[from + 7] != '-') {
            return INVALID;
        }
        int year = 100 * century + yearOfCentury;
        if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return INVALID;
        }
        lastYearAndMonth = yearAndMonth;
        lastDay = day;
        lastEpochMillis = epochDay(year, month, day) * MILLIS_PER_DAY;
        return lastEpochMillis;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static long epochDay(int year, int month, int day) {
        // Years that begin in March end with the leap day.
        int marchYear = month < MARCH ? year - 1 : year;
        int monthFromMarch = month < MARCH ? month + 12 - MARCH : month - MARCH;
        int leapDays = Math.floorDiv(marchYear, 4) - Math.floorDiv(marchYear, 100) + Math.floorDiv(marchYear, 400);
        // March to July have 153 days, and so have August to December.
        int daysBeforeMonth = (153 * monthFromMarch + 2) / 5;
        return (long) DAYS_PER_YEAR * marchYear + leapDays + daysBeforeMonth + (day - 1) - DAYS_BEFORE_EPOCH;
    }
}
