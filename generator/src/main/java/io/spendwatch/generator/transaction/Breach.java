package io.spendwatch.generator.transaction;

import static io.spendwatch.generator.transaction.JsonEdit.value;
import static io.spendwatch.generator.transaction.JsonEdit.without;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ways to break the contract of the event, each with several variants. None has a line break. */
enum Breach {
    MALFORMED_JSON(
            json -> json.substring(0, json.length() / 2),
            json -> json.substring(0, json.length() - 1),
            json -> json + '}',
            json -> '[' + json + ']',
            json -> json.replace("\"lat\"", "lat")),
    MISSING_FIELD(
            without("customer"),
            without("transaction_type"),
            without("online_payment_amount"),
            without("in_store_payment_amount"),
            without("lat"),
            without("lon"),
            without("transaction_datetime")),
    WRONG_TYPE(
            value("customer", "17"),
            value("transaction_type", "null"),
            value("online_payment_amount", "\"12.50\""),
            value("in_store_payment_amount", "true"),
            value("lat", "[44.8]"),
            value("lon", "{}"),
            value("transaction_datetime", "1790000000000")),
    OUT_OF_RANGE(
            value("customer", "\"\""),
            value("transaction_type", "\"\""),
            value("online_payment_amount", "10000000000000"),
            value("in_store_payment_amount", "-1e13"),
            value("lat", "90.000001"),
            value("lon", "-180.5")),
    INVALID_DATETIME(
            value("transaction_datetime", "\"2026-02-30T12:00:00Z\""),
            value("transaction_datetime", "\"2026-10-28T20:00:00\""),
            value("transaction_datetime", "\"2026-10-28T24:00:00Z\""),
            value("transaction_datetime", "\"2026-10-28T20:00:00+18:01\""),
            value("transaction_datetime", "\"28.10.2026 20:00\"")),
    EMPTY_VALUE(json -> ""),
    INVALID_UTF_8(value("customer", "\"Ren\u00e9e\""), value("customer", "\"\u00c0\u00af\""), json -> json + '\u00ff');

    private static final List<Breach> ALL = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // The edits hold nothing but strings and patterns.
    private final List<JsonEdit> variants;

    Breach(JsonEdit... variants) {
        this.variants = List.of(variants);
    }

    /** Returns the breach whose turn it is: each in turn, and from round to round another variant. */
    static Breach inTurn(long turn) {
        return ALL.get((int) (turn % ALL.size()));
    }

    /** Breaks a valid event in the variant whose turn it is. */
    byte[] breach(byte[] event, long turn) {
        long round = turn / ALL.size();
        JsonEdit edit = variants.get((int) (round % variants.size()));
        return edit.apply(new String(event, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    int variants() {
        return variants.size();
    }
}
