package io.spendwatch.job.yaml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO-8601 durations, and tells who writes {@code 60s} to write {@code PT60S}. */
final class DurationText {
    /** The longest: about a hundred years, so that no sum of times overflows. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Pattern EVERYDAY = Pattern.compile("(\\d{1,9})\\s*([a-zµ]*)");

    private DurationText() {}

    static Duration parse(String text) throws InvalidTextException {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidTextException(
                    "%s is not an ISO-8601 duration; %s".formatted(TextTypes.quote(text), advice(text)));
        }
        if (duration.isNegative()) {
            throw new InvalidTextException(
                    "%s is negative; write %s".formatted(TextTypes.quote(text), duration.negated()));
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new InvalidTextException(
                    "%s is too long; write at most %s".formatted(TextTypes.quote(text), LONGEST));
        }
        if (!Duration.ofMillis(duration.toMillis()).equals(duration)) {
            throw new InvalidTextException("%s is finer than a millisecond; write %s"
                    .formatted(TextTypes.quote(text), Duration.ofMillis(duration.toMillis() + 1)));
        }
        return duration;
    }

    private static String advice(String text) {
        Matcher everyday = EVERYDAY.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!everyday.matches()) {
            return "write PT60S for 60 seconds, PT10M for 10 minutes, PT1H for an hour or P1D for a day";
        }
        long number = Long.parseLong(everyday.group(1));
        return switch (everyday.group(2)) {
            case "" -> "write PT%1$dS for %1$d seconds".formatted(number);
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> "write " + Duration.ofMillis(number);
            case "s", "sec", "secs", "second", "seconds" -> "write PT" + number + "S";
            case "m", "min", "mins", "minute", "minutes" -> "write PT" + number + "M";
            case "h", "hr", "hrs", "hour", "hours" -> "write PT" + number + "H";
            case "d", "day", "days" -> "write P" + number + "D";
            case "w", "week", "weeks" -> "write P" + 7 * number + "D";
            default -> "write PT60S for 60 seconds, PT10M for 10 minutes, PT1H for an hour or P1D for a day";
        };
    }
}
