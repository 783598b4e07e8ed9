package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.InvalidTextException;
import io.spendwatch.job.yaml.TextTypes;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of data.
 *
 * @param bytes at least 0
 */
public record DataSize(long bytes) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]*)");
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40);

    public static DataSize ofMebibytes(long mebibytes) {
        return new DataSize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /** Reads a size of at least one byte, such as {@code 64MiB}; units are B, KiB, MiB, GiB and TiB. */
    static DataSize parse(String text) throws InvalidTextException {
        Matcher size = TEXT.matcher(text.strip());
        if (!size.matches() || !SHIFTS.containsKey(size.group(2))) {
            throw new InvalidTextException("%s is not a size; write %s".formatted(TextTypes.quote(text), advice(size)));
        }
        long number = Long.parseLong(size.group(1));
        int shift = SHIFTS.get(size.group(2));
        if (number == 0 || number > Long.MAX_VALUE >> shift) {
            throw new InvalidTextException(
                    "%s is out of range; write a size such as 64MiB".formatted(TextTypes.quote(text)));
        }
        return new DataSize(number << shift);
    }

    /** Returns the size in the largest unit that divides it, such as {@code 64MiB}. */
    @Override
    public String toString() {
        for (String unit : new String[] {"TiB", "GiB", "MiB", "KiB"}) {
            long unitBytes = 1L << SHIFTS.get(unit);
            if (bytes > 0 && bytes % unitBytes == 0) {
                return bytes / unitBytes + unit;
            }
        }
        return bytes + "B";
    }

    private static String advice(Matcher size) {
        if (!size.matches()) {
            return "one such as 64MiB";
        }
        String unit = size.group(2).toUpperCase(Locale.ROOT);
        for (String known : SHIFTS.keySet()) {
            boolean same = !unit.isEmpty() && known.toUpperCase(Locale.ROOT).charAt(0) == unit.charAt(0);
            if (same) {
                return size.group(1) + known;
            }
        }
        return "%1$sMiB, or %1$sB for bytes".formatted(size.group(1));
    }
}
