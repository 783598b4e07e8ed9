package io.spendwatch.generator.transaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

/** Writes times as {@code 2026-10-28T20:00:00.000Z}, by arithmetic: the date is kept from one event to the next. */
final class DateTimeWriter {
    private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();
    private static final int MILLIS_PER_HOUR = (int) Duration.ofHours(1).toMillis();
    private static final int MILLIS_PER_MINUTE = (int) Duration.ofMinutes(1).toMillis();
    private static final int MILLIS_PER_SECOND = 1000;

    private long day = Long.MIN_VALUE;
    private byte[] date = {};

    /** Appends the time, in milliseconds since the epoch, of the years 0 to 9999. */
    void append(long epochMillis, ByteWriter out) {
        long itsDay = Math.floorDiv(epochMillis, MILLIS_PER_DAY);
        if (itsDay != day) {
            date = (LocalDate.ofEpochDay(itsDay) + "T").getBytes(StandardCharsets.US_ASCII);
            day = itsDay;
        }
        int rest = (int) (epochMillis - itsDay * MILLIS_PER_DAY);
        out.append(date);
        out.appendDigits(rest / MILLIS_PER_HOUR, 2);
        out.append(':');
        out.appendDigits(rest / MILLIS_PER_MINUTE % 60, 2);
        out.append(':');
        out.appendDigits(rest / MILLIS_PER_SECOND % 60, 2);
        out.append('.');
        out.appendDigits(rest % MILLIS_PER_SECOND, 3);
        out.append('Z');
    }
}
