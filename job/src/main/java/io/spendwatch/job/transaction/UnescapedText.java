package io.spendwatch.job.transaction;

/** A JSON string without its escapes, as UTF-8 in a buffer that is reused, and that grows to the longest string met. */
final class UnescapedText {
    private static final int ESCAPE_LENGTH = 6;

    private byte[] array = new byte[64];
    private int length;

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    /**
     * Takes over the string between two quotes, which a {@link StringScanner} found well-formed.
     *
     * @return false if a surrogate that lacks its other half is escaped in it: such a string has no UTF-8 form
     */
    boolean set(byte[] bytes, int from, int to) {
        // An escape is never shorter than what it stands for.
        if (array.length < to - from) {
            array = new byte[to - from];
        }
        length = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] != '\\') {
                array[length++] = bytes[at++];
            } else if (bytes[at + 1] != 'u') {
                array[length++] = unescape(bytes[at + 1]);
                at += 2;
            } else {
                int unit = codeUnit(bytes, at);
                at += ESCAPE_LENGTH;
                if (!Character.isSurrogate((char) unit)) {
                    append(unit);
                } else if (Character.isHighSurrogate((char) unit) && isLowSurrogate(bytes, at, to)) {
                    append(Character.toCodePoint((char) unit, (char) codeUnit(bytes, at)));
                    at += ESCAPE_LENGTH;
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte unescape(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static boolean isLowSurrogate(byte[] bytes, int at, int to) {
        return at < to
                && bytes[at] == '\\'
                && bytes[at + 1] == 'u'
                && Character.isLowSurrogate((char) codeUnit(bytes, at));
    }

    private static int codeUnit(byte[] bytes, int backslash) {
        int unit = 0;
        for (int i = backslash + 2; i < backslash + ESCAPE_LENGTH; i++) {
            unit = (unit << 4) | Character.digit(bytes[i], 16);
        }
        return unit;
    }

    private void append(int codePoint) {
        if (codePoint < 0x80) {
            array[length++] = (byte) codePoint;
            return;
        }
        if (codePoint < 0x800) {
            array[length++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                array[length++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                array[length++] = (byte) (0xF0 | (codePoint >> 18));
                array[length++] = continuation(codePoint >> 12);
            }
            array[length++] = continuation(codePoint >> 6);
        }
        array[length++] = continuation(codePoint);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
