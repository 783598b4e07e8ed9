package io.spendwatch.job.transaction;

import java.util.Arrays;

/** Walks once through the bytes of an event: one JSON object, nothing before it and nothing after it. */
final class EventReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonScanner json;
    private final FieldValues values;
    private final FieldOrder order = new FieldOrder();
    private final UnescapedText unescapedName = new UnescapedText();

    /** The field that is being read, or {@link TransactionField#OTHER} between fields and in unknown ones. */
    private TransactionField field = TransactionField.OTHER;

    EventReader(JsonScanner json, FieldValues values) {
        this.json = json;
        this.values = values;
    }

    /** Returns the field in whose value the last event was found malformed; {@code OTHER} elsewhere. */
    TransactionField field() {
        return field;
    }

    /** Returns the end, or {@link Malformation#MALFORMED}. */
    int read(byte[] bytes, int from, int end, Transaction into) {
        field = TransactionField.OTHER;
        int at = JsonScanner.skipWhiteSpace(bytes, from, end);
        if (at == end || bytes[at] != '{') {
            return notAnObject(bytes, at, end);
        }
        at = members(bytes, JsonScanner.skipWhiteSpace(bytes, at + 1, end), end, into);
        if (at < 0) {
            return at;
        }
        at = JsonScanner.skipWhiteSpace(bytes, at, end);
        return at == end ? end : json.malformation().at(at, "nothing after the object");
    }

    private int members(byte[] bytes, int from, int end, Transaction into) {
        int at = from;
        if (at < end && bytes[at] == '}') {
            return at + 1;
        }
        order.restart();
        while (true) {
            at = member(bytes, at, end, into);
            if (at < 0) {
                return at;
            }
            at = JsonScanner.skipWhiteSpace(bytes, at, end);
            if (at < end && bytes[at] == '}') {
                return at + 1;
            }
            if (at == end || bytes[at] != ',') {
                return json.malformation().at(at, "',' or '}'");
            }
            at = JsonScanner.skipWhiteSpace(bytes, at + 1, end);
        }
    }

    private int member(byte[] bytes, int from, int end, Transaction into) {
        TransactionField named = order.guess();
        int at = named.valueFrom(bytes, from, end);
        if (at < 0) {
            int close = json.name(bytes, from, end);
            if (close < 0) {
                return close;
            }
            named = named(bytes, from + 1, close);
            at = json.colon(bytes, close + 1, end);
            order.met(named);
            if (at < 0) {
                return at;
            }
        } else {
            order.met(named);
            at = JsonScanner.skipWhiteSpace(bytes, at, end);
        }
        field = named;
        at = values.read(named, bytes, at, end, into);
        if (at >= 0) {
            field = TransactionField.OTHER;
        }
        return at;
    }

    private TransactionField named(byte[] bytes, int from, int to) {
        if (!json.strings().escaped()) {
            return TransactionField.named(bytes, from, to);
        }
        return unescapedName.set(bytes, from, to)
                ? TransactionField.named(unescapedName.array(), 0, unescapedName.length())
                : TransactionField.OTHER;
    }

    private int notAnObject(byte[] bytes, int at, int end) {
        boolean marked = end - at >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, at, at + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return json.malformation().at(at, marked ? "a JSON object without a byte-order mark" : "a JSON object");
    }
}
