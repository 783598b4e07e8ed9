package io.spendwatch.job.transaction;

/**
 * Finds its way through the bytes of one value by the grammar of RFC 8259. Its methods take a position and return the one
 * after what they read, or {@link Malformation#MALFORMED}.
 */
final class JsonScanner {
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final Malformation malformation;
    private final StringScanner strings;
    private final NumberScanner numbers;

    JsonScanner(Malformation malformation) {
        this.malformation = malformation;
        this.strings = new StringScanner(malformation);
        this.numbers = new NumberScanner(malformation);
    }

    Malformation malformation() {
        return malformation;
    }

    StringScanner strings() {
        return strings;
    }

    NumberScanner numbers() {
        return numbers;
    }

    /** Returns the position of the next byte that is not white space, or the end. */
    static int skipWhiteSpace(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] <= ' ' && isWhiteSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Returns the position of the closing quote of the name that begins at a position with its opening quote. */
    int name(byte[] bytes, int at, int end) {
        if (at == end || bytes[at] != '"') {
            return malformation.at(at, "a field's name in double quotes");
        }
        return strings.scan(bytes, at + 1, end);
    }

    /** Returns the position of the value behind a name and its colon. */
    int colon(byte[] bytes, int from, int end) {
        int at = skipWhiteSpace(bytes, from, end);
        if (at == end || bytes[at] != ':') {
            return malformation.at(at, "':' after a field's name");
        }
        return skipWhiteSpace(bytes, at + 1, end);
    }

    /** Skips a string, a number or a literal. */
    int scalar(byte[] bytes, int at, int end) {
        if (at == end) {
            return malformation.at(at, "a JSON value");
        }
        return switch (bytes[at]) {
            case '"' -> {
                int close = strings.scan(bytes, at + 1, end);
                yield close < 0 ? close : close + 1;
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers.scan(bytes, at, end);
            case 't' -> literal(bytes, at, end, TRUE);
            case 'f' -> literal(bytes, at, end, FALSE);
            case 'n' -> literal(bytes, at, end, NULL);
            default -> malformation.at(at, "a JSON value");
        };
    }

    private int literal(byte[] bytes, int from, int end, byte[] literal) {
        for (int i = 0; i < literal.length; i++) {
            if (from + i == end || bytes[from + i] != literal[i]) {
                return malformation.at(from + i, "true, false or null");
            }
        }
        return from + literal.length;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
