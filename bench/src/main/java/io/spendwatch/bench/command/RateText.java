package io.spendwatch.bench.command;

import io.spendwatch.bench.latency.Rate;
import io.spendwatch.local.UserMistakeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rates as people write them: 20000, or 50% of the peak. */
final class RateText {
    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,8})(%?)");
    private static final double PERCENT = 100;

    private RateText() {}

    /** @throws UserMistakeException if it is no rate */
    static Rate read(String text, int peak) {
        Matcher matcher = RATE.matcher(text);
        if (!matcher.matches()) {
            throw new UserMistakeException("--rates %s is no rate: write it like 20000 or 50%%".formatted(text));
        }
        double number = Double.parseDouble(matcher.group(1));
        boolean share = !matcher.group(2).isEmpty();
        return new Rate(text, share ? Math.max(1, number / PERCENT * peak) : number);
    }
}
