package io.spendwatch.job.transaction;

import java.util.Arrays;

/** Skips a JSON value of any depth without recursion: a level of nesting costs one bit. */
final class ValueSkipper {
    private final JsonScanner json;

    /** For each open level whether it is an object (1) or an array (0). */
    private long[] objects = new long[1];

    private int depth;

    ValueSkipper(JsonScanner json) {
        this.json = json;
    }

    /** Returns the position after the value that begins at a position, or {@link Malformation#MALFORMED}. */
    int skip(byte[] bytes, int from, int end) {
        depth = 0;
        int at = from;
        while (true) {
            at = toEndOfFirstScalar(bytes, at, end);
            at = closeOrNext(bytes, at, end);
            if (at < 0 || depth == 0) {
                return at;
            }
        }
    }

    /** Opens objects and arrays down to the first scalar or the first empty one; returns the position after it. */
    private int toEndOfFirstScalar(byte[] bytes, int from, int end) {
        int at = from;
        while (at >= 0 && at < end && (bytes[at] == '{' || bytes[at] == '[')) {
            boolean object = bytes[at] == '{';
            at = JsonScanner.skipWhiteSpace(bytes, at + 1, end);
            if (at < end && bytes[at] == (object ? '}' : ']')) {
                return at + 1;
            }
            push(object);
            if (object) {
                at = toValue(bytes, at, end);
            }
        }
        return at < 0 ? at : json.scalar(bytes, at, end);
    }

    /** Closes what ends after a value; returns the position of the next value, or that after the last one. */
    private int closeOrNext(byte[] bytes, int from, int end) {
        int at = from;
        while (at >= 0 && depth > 0) {
            boolean object = inObject();
            at = JsonScanner.skipWhiteSpace(bytes, at, end);
            if (at < end && bytes[at] == ',') {
                at = JsonScanner.skipWhiteSpace(bytes, at + 1, end);
                return object ? toValue(bytes, at, end) : at;
            }
            if (at == end || bytes[at] != (object ? '}' : ']')) {
                return json.malformation().at(at, object ? "',' or '}'" : "',' or ']'");
            }
            depth--;
            at++;
        }
        return at;
    }

    private int toValue(byte[] bytes, int at, int end) {
        int close = json.name(bytes, at, end);
        return close < 0 ? close : json.colon(bytes, close + 1, end);
    }

    private boolean inObject() {
        int top = depth - 1;
        return ((objects[top / Long.SIZE] >>> top) & 1) == 1;
    }

    private void push(boolean object) {
        int word = depth / Long.SIZE;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, 2 * word);
        }
        long bit = 1L << depth;
        objects[word] = object ? (objects[word] | bit) : (objects[word] & ~bit);
        depth++;
    }
}
