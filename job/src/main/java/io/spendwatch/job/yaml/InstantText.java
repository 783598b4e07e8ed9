package io.spendwatch.job.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RFC 3339 times, and tells who writes a date alone, or leaves the offset out, what to write. */
final class InstantText {
    private static final String EXAMPLE = "write a time such as 2026-10-28T12:00:00Z";
    private static final Pattern TIME = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})(?<between>[Tt ])(?<time>\\d{2}:\\d{2}(?<seconds>:\\d{2}(\\.\\d{1,9})?)?)"
                    + "(?<offset>[Zz]|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private InstantText() {}

    /** Returns the time, cut to milliseconds; four digits of a year keep it far from what a long cannot hold. */
    static Instant parse(String text) throws InvalidTextException {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new InvalidTextException("%s is not an RFC 3339 time; %s"
                    .formatted(
                            TextTypes.quote(text),
                            DATE.matcher(text).matches() ? "write " + text + "T00:00:00Z" : EXAMPLE));
        }
        String seconds = time.group("seconds") == null ? ":00" : "";
        String complete = time.group("date") + "T" + time.group("time") + seconds;
        if (time.group("offset") == null) {
            throw new InvalidTextException("%s has no offset from UTC; write %sZ, or such as %s+01:00"
                    .formatted(TextTypes.quote(text), complete, complete));
        }
        String offset = time.group("offset").toUpperCase(Locale.ROOT);
        if (!seconds.isEmpty() || time.group("between").isBlank()) {
            throw new InvalidTextException(
                    "%s is not an RFC 3339 time; write %s%s".formatted(TextTypes.quote(text), complete, offset));
        }
        try {
            return OffsetDateTime.parse(complete + offset).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new InvalidTextException(
                    "%s is not in the calendar or on the clock; %s".formatted(TextTypes.quote(text), EXAMPLE));
        }
    }
}
