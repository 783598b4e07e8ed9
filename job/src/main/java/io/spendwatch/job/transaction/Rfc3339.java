package io.spendwatch.job.transaction;

/** Reads an RFC 3339 date and time with an offset, by arithmetic: {@code 2026-10-28T20:00:00.123+01:00}. */
final class Rfc3339 {

    /** What {@link #epochMillis} returns for a text that is no such time. */
    static final long INVALID = Long.MIN_VALUE;

    /** Where the fraction or the offset begins. */
    private static final int TIME_END = 19;

    private static final int OFFSET_LENGTH = 6;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int FRACTION_DIGITS_KEPT = 3;
    private static final int MOST_OFFSET_MINUTES = 18 * 60;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long MILLIS_PER_MINUTE = 60 * MILLIS_PER_SECOND;

    private final CalendarDate date = new CalendarDate();

    /**
     * Returns the milliseconds since the epoch, cut towards the past, or {@link #INVALID}: unless it is a real date of the
     * years 0000 to 9999, 00:00:00 to 23:59:59, one to nine digits of a fraction or none, and an offset of at most 18:00.
     */
    long epochMillis(byte[] text, int from, int to) {
        if (to - from <= TIME_END) {
            return INVALID;
        }
        long midnight = date.epochMillis(text, from);
        int secondOfDay = EightBytes.secondOfDay(EightBytes.at(text, from + 11));
        if (midnight == CalendarDate.INVALID || secondOfDay < 0 || (text[from + 10] | 0x20) != 't') {
            return INVALID;
        }
        long local = midnight + secondOfDay * MILLIS_PER_SECOND;
        int at = from + TIME_END;
        return text[at] == '.' ? withFraction(local, text, at + 1, to) : toUtc(local, text, at, to);
    }

    private static long withFraction(long localSecondMillis, byte[] text, int from, int to) {
        int at = from;
        int millis = 0;
        while (at < to && Digits.isDigit(text[at])) {
            if (at - from < FRACTION_DIGITS_KEPT) {
                millis = 10 * millis + (text[at] - '0');
            }
            at++;
        }
        int digits = at - from;
        if (digits == 0 || digits > MOST_FRACTION_DIGITS || at == to) {
            return INVALID;
        }
        for (int i = digits; i < FRACTION_DIGITS_KEPT; i++) {
            millis *= 10;
        }
        return toUtc(localSecondMillis + millis, text, at, to);
    }

    private static long toUtc(long localMillis, byte[] text, int at, int to) {
        if ((text[at] | 0x20) == 'z') {
            return at + 1 == to ? localMillis : INVALID;
        }
        if (to - at != OFFSET_LENGTH || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
            return INVALID;
        }
        int hours = Digits.two(text, at + 1);
        int minutes = Digits.two(text, at + 4);
        int offsetMinutes = 60 * hours + minutes;
        if ((hours | minutes) < 0 || minutes > 59 || offsetMinutes > MOST_OFFSET_MINUTES) {
            return INVALID;
        }
        return localMillis + (text[at] == '+' ? -offsetMinutes : offsetMinutes) * MILLIS_PER_MINUTE;
    }
}
