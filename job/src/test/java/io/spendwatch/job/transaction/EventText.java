package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON text of a valid event, of which single fields are replaced or left out. Immutable. */
record EventText(Map<String, String> values) {

    static EventText valid() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("customer", "\"Ana\"");
        values.put("transaction_type", "\"supermarket\"");
        values.put("online_payment_amount", "12.5");
        values.put("in_store_payment_amount", "0");
        values.put("lat", "44.8");
        values.put("lon", "20.4");
        values.put("transaction_datetime", "\"2026-10-28T20:00:00Z\"");
        return new EventText(values);
    }

    EventText with(String field, String json) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(field, json);
        return new EventText(changed);
    }

    EventText without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(field);
        return new EventText(changed);
    }

    /** Returns the same event with members, such as {@code "a":1}, before or after its own. */
    String after(String members) {
        return "{" + members + "," + members() + "}";
    }

    String before(String members) {
        return "{" + members() + "," + members + "}";
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "{" + members() + "}";
    }

    private String members() {
        return values.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(","));
    }
}
