package io.spendwatch.job.inquiry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked, of whom, and how long an answer is waited for.
 *
 * @param rest where Flink's REST interface is, without a slash at the end
 * @param alerts how many alerts the job must have raised at least; 0 by default
 * @param timeout how long is waited; five minutes by default
 */
record InquiryArguments(URI rest, long alerts, Duration timeout) {
    static final String USAGE = "write --rest http://HOST:PORT [--alerts N] [--timeout PT5M]";

    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException in one line that says what to write instead */
    static InquiryArguments parse(String... arguments) {
        Optional<URI> rest = Optional.empty();
        long alerts = 0;
        Duration timeout = DEFAULT_TIMEOUT;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value: " + USAGE);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--rest" -> rest = Optional.of(address(value));
                case "--alerts" -> alerts = count(value);
                case "--timeout" -> timeout = duration(value);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i] + ": " + USAGE);
            }
        }
        return new InquiryArguments(
                rest.orElseThrow(() -> new IllegalArgumentException("--rest is missing: " + USAGE)), alerts, timeout);
    }

    private static URI address(String text) {
        String advice = "--rest " + text + " is no address of a REST interface: write http://HOST:PORT";
        URI address;
        try {
            address = new URI(text.replaceAll("/+$", ""));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(advice, e);
        }
        if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(advice);
        }
        return address;
    }

    private static long count(String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new IllegalArgumentException("--alerts " + text + " is no number of alerts: write 0 or more");
    }

    private static Duration duration(String text) {
        String advice = "--timeout " + text + " is no duration up to a day: write PT5M for five minutes";
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(advice, e);
        }
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(advice);
        }
        return duration;
    }
}
