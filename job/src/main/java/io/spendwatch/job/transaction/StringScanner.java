package io.spendwatch.job.transaction;

/** Finds the end of a JSON string and checks everything in it: escapes, control characters, UTF-8. */
final class StringScanner {
    private static final int HEX_DIGITS = 4;

    private final Malformation malformation;
    private boolean escaped;

    StringScanner(Malformation malformation) {
        this.malformation = malformation;
    }

    /** Returns whether the string that was scanned last holds an escape. */
    boolean escaped() {
        return escaped;
    }

    /** Returns the position of the closing quote of the string whose first byte, after its opening quote, is given. */
    int scan(byte[] bytes, int from, int end) {
        escaped = false;
        int at = from;
        while (true) {
            at = skipPlain(bytes, at, end);
            if (at == end) {
                return malformation.at(end, "a string's closing quote");
            }
            byte b = bytes[at];
            if (b == '"') {
                return at;
            }
            at = b == '\\' ? escape(bytes, at, end) : notAscii(bytes, at, end);
            if (at < 0) {
                return at;
            }
        }
    }

    /** Returns the first position of a quote, a backslash, a control character or a byte that is not ASCII, or the end. */
    private static int skipPlain(byte[] bytes, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            int plain = EightBytes.plain(EightBytes.at(bytes, at));
            if (plain < Long.BYTES) {
                return at + plain;
            }
        }
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    private int escape(byte[] bytes, int backslash, int end) {
        escaped = true;
        int at = backslash + 1;
        if (at == end) {
            return malformation.at(at, "an escape");
        }
        return switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> fourHexDigits(bytes, at + 1, end);
            default -> malformation.at(at, "an escape that JSON knows");
        };
    }

    private int fourHexDigits(byte[] bytes, int from, int end) {
        for (int at = from; at < from + HEX_DIGITS; at++) {
            if (at == end || Character.digit(bytes[at], 16) < 0) {
                return malformation.at(at, "four hexadecimal digits");
            }
        }
        return from + HEX_DIGITS;
    }

    private int notAscii(byte[] bytes, int at, int end) {
        if (bytes[at] >= 0) {
            return malformation.at(at, "control characters to be escaped");
        }
        int length = Utf8Sequence.length(bytes, at, end);
        return length == Utf8Sequence.INVALID ? malformation.at(at, "valid UTF-8") : at + length;
    }
}
