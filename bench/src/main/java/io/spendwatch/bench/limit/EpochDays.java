package io.spendwatch.bench.limit;

import java.time.LocalDate;

/** Turns dates into days since the epoch; the last date is remembered, since the next event mostly has the same. */
final class EpochDays {
    private int lastDate = -1;
    private long lastDays;

    long of(int year, int month, int day) {
        int date = (year * 100 + month) * 100 + day;
        if (date != lastDate) {
            lastDays = LocalDate.of(year, month, day).toEpochDay();
            lastDate = date;
        }
        return lastDays;
    }
}
