package io.spendwatch.job.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spells events at random: most of them valid, each field now and then absent, repeated, wrong or on a border. */
final class RandomEvent {
    private static final List<String> FIELDS =
            List.copyOf(EventText.valid().values().keySet());
    private static final List<String> AMOUNTS = List.of(
            "9999999999999.9999",
            "9999999999999.99994999",
            "9999999999999.99995",
            "-1e13",
            "0.00005",
            "0.00015",
            "-0.000250000000000000000000001",
            "-0",
            "1e12",
            "99999999999999999e-4",
            "1e18446744073709551617");
    private static final List<String> DEGREES = List.of(
            "90",
            "-90.0",
            "90.00000000000000000001",
            "90.00000000000001",
            "180",
            "180.00000000000000000001",
            "-181",
            "-0.0",
            "9007199254740993e-15",
            "1.00000000000000011102230246251565404236316680908203125");
    private static final List<String> DATETIMES = List.of(
            "0000-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "1969-12-31T23:59:59.9999Z",
            "2026-10-28T20:00:00+18:01",
            "0000-01-01T23:59:59.999Z",
            "0000-01-02T00:00:00Z",
            "9999-12-30T23:59:59.9999Z",
            "9999-12-31T00:00:00Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "2026-12-31T23:59:60Z",
            "2026-10-28T20:00:00",
            "");

    private final Random random;
    private final RandomJson json;

    RandomEvent(Random random) {
        this.random = random;
        this.json = new RandomJson(random);
    }

    String next() {
        List<String> members = new ArrayList<>();
        for (String field : FIELDS) {
            if (!json.oneIn(60)) {
                members.add(member(field));
            }
        }
        while (json.oneIn(3)) {
            members.add(json.oneIn(2) ? member(json.oneOf(FIELDS)) : other());
        }
        if (json.oneIn(2)) {
            Collections.shuffle(members, random);
        }
        return json.whiteSpace() + "{" + json.whiteSpace()
                + String.join(json.whiteSpace() + "," + json.whiteSpace(), members) + json.whiteSpace() + "}"
                + json.whiteSpace();
    }

    /** Spells one as most producers do: all fields in order, without white space, or one space behind each mark. */
    String nextUsual() {
        String space = json.oneIn(3) ? " " : "";
        List<String> members = new ArrayList<>();
        for (String field : FIELDS) {
            boolean isText = field.equals("customer") || field.equals("transaction_type");
            String value = isText && !json.oneIn(20) ? "\"" + letters() + "\"" : value(field);
            members.add("\"" + field + "\":" + space + value);
        }
        return "{" + String.join("," + space, members) + "}";
    }

    private String letters() {
        return json.oneOf(List.of("Иван ", "", "", "")) + "restaurant of the quay".substring(random.nextInt(22));
    }

    private String member(String field) {
        String name = json.oneIn(8) ? json.string(field) : "\"" + field + "\"";
        String value = json.oneIn(60) ? json.value(3) : value(field);
        return name + json.whiteSpace() + ":" + json.whiteSpace() + value;
    }

    private String other() {
        return json.string(json.text()) + ":" + json.value(4);
    }

    private String value(String field) {
        return switch (field) {
            case "customer", "transaction_type" -> json.string(json.text());
            case "online_payment_amount", "in_store_payment_amount" ->
                json.oneIn(10)
                        ? json.oneOf(AMOUNTS)
                        : json.oneIn(3) ? json.number() : random.nextInt(100) + "." + json.digits(8);
            case "lat", "lon" ->
                json.oneIn(10)
                        ? json.oneOf(DEGREES)
                        : json.oneIn(10) ? json.number() : random.nextInt(90) + "." + json.digits(19);
            default -> json.string(json.oneIn(10) ? json.oneOf(DATETIMES) : datetime());
        };
    }

    private String datetime() {
        int year = json.oneIn(4) ? random.nextInt(10_000) : 2020 + random.nextInt(10);
        int beyond = json.oneIn(20) ? 2 : 0;
        String fraction = json.oneIn(2) ? "" : "." + json.digits(9 + beyond);
        String offset = json.oneIn(2)
                ? json.oneOf(List.of("Z", "z"))
                : String.format(
                        "%s%02d:%02d",
                        json.oneOf(List.of("+", "-")), random.nextInt(18 + beyond), random.nextInt(60 + beyond));
        return String.format(
                "%04d-%02d-%02d%s%02d:%02d:%02d%s%s",
                year,
                1 + random.nextInt(12 + beyond),
                1 + random.nextInt(json.oneIn(6) ? 31 : 28),
                json.oneOf(List.of("T", "t")),
                random.nextInt(24 + beyond),
                random.nextInt(60 + beyond),
                random.nextInt(60 + beyond),
                fraction,
                offset);
    }
}
