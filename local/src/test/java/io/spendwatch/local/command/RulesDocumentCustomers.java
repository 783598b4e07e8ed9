package io.spendwatch.local.command;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers to try the rules of {@code docs/rules.md} on. */
final class RulesDocumentCustomers {
    private static final String BELGRADE = "44.8, \"lon\": 20.4";
    private static final String SZEGED = "46.3, \"lon\": 20.1";
    private static final String VIENNA = "48.2, \"lon\": 16.4";

    private static final String PAYMENT = """
            {"customer": "%s", "transaction_type": "%s", "online_payment_amount": %s, "in_store_payment_amount": %s, \
            "lat": %s, "transaction_datetime": "%sZ"}
            """;

    /** For each rule a customer that it catches, alone among all customers. */
    static final Map<String, List<String>> CAUGHT = Map.of(
            "big-in-store",
            List.of(inStore("big-in-store", "1000.01", BELGRADE, "2026-10-01T12:00:00")),
            "more-back-than-paid",
            List.of(
                    online("more-back-than-paid", "shopping", "20.00", "2026-10-01T12:00:00"),
                    online("more-back-than-paid", "shopping", "-20.01", "2026-10-01T12:30:00")),
            "restaurants-at-night",
            Collections.nCopies(20, online("restaurants-at-night", "restaurant", "4.99", "2026-10-01T03:00:00")),
            "thirty-in-two-hours",
            everyTwoMinutes(31, "thirty-in-two-hours", "5.00"),
            "card-tried-out",
            everyMinute(11, "card-tried-out", "1.99"),
            "faster-than-a-plane",
            List.of(
                    inStore("faster-than-a-plane", "10.00", BELGRADE, "2026-10-01T12:00:00"),
                    inStore("faster-than-a-plane", "10.00", VIENNA, "2026-10-01T12:30:00")),
            "far-and-expensive",
            List.of(
                    inStore("far-and-expensive", "250.00", BELGRADE, "2026-10-01T04:00:00"),
                    inStore("far-and-expensive", "250.01", SZEGED, "2026-10-01T09:59:59")),
            "big-online-at-once",
            List.of(online("big-online-at-once", "shopping", "2000.01", "2026-10-01T12:00:00")),
            "limit-for-electronics",
            List.of(online("limit-for-electronics", "electronics", "1500.01", "2026-10-01T00:00:00")));

    private static final List<List<String>> CAUGHT_BY_NONE = List.of(
            List.of(inStore("at-the-limit", "1000.00", BELGRADE, "2026-10-01T12:00:00")),
            Collections.nCopies(20, online("at-noon", "restaurant", "4.99", "2026-10-01T12:00:00")),
            everyTwoMinutes(30, "thirty", "5.00"),
            everyMinute(10, "ten", "1.99"),
            everyMinute(11, "not-so-small", "2.00"),
            List.of(
                    inStore("slower-than-a-plane", "10.00", BELGRADE, "2026-10-01T12:00:00"),
                    inStore("slower-than-a-plane", "10.00", VIENNA, "2026-10-01T12:40:00")),
            List.of(
                    inStore("after-noon", "250.00", BELGRADE, "2026-10-01T04:00:01"),
                    inStore("after-noon", "250.01", SZEGED, "2026-10-01T10:00:00")),
            List.of(online("before-october", "electronics", "1500.01", "2026-09-30T17:59:59")));

    private RulesDocumentCustomers() {}

    /** Returns the transactions of all customers, by event time. */
    static List<String> events() {
        return Stream.concat(CAUGHT.values().stream(), CAUGHT_BY_NONE.stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(event -> event.substring(event.indexOf("datetime"))))
                .toList();
    }

    private static List<String> everyMinute(int count, String customer, String amount) {
        return IntStream.range(0, count)
                .mapToObj(i -> online(customer, "shopping", amount, "2026-10-01T12:%02d:00".formatted(2 + i)))
                .toList();
    }

    /** Returns payments from half past eleven on, so that no tumbling hour holds them all. */
    private static List<String> everyTwoMinutes(int count, String customer, String amount) {
        return IntStream.range(0, count)
                .map(i -> 90 + 2 * i)
                .mapToObj(minute -> "2026-10-01T%02d:%02d:00".formatted(10 + minute / 60, minute % 60))
                .map(time -> online(customer, "shopping", amount, time))
                .toList();
    }

    private static String online(String customer, String type, String amount, String time) {
        return PAYMENT.formatted(customer, type, amount, "0", BELGRADE, time);
    }

    private static String inStore(String customer, String amount, String place, String time) {
        return PAYMENT.formatted(customer, "shopping", "0", amount, place, time);
    }
}
