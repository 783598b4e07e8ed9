package io.spendwatch.job.transaction;

/**
 * Reads valid events as most producers write them: the seven fields in the contract's order and no others, no white space
 * but one space behind a colon or a comma, no escapes. Straight ahead, so that a processor guesses its way.
 *
 * <p>It judges nothing: what is not such an event, valid or not, is read again from its start by an {@link EventReader}.
 */
final class UsualEvent {
    private static final FieldName CUSTOMER = nameOf(TransactionField.CUSTOMER);
    private static final FieldName TRANSACTION_TYPE = nameOf(TransactionField.TRANSACTION_TYPE);
    private static final FieldName ONLINE_PAYMENT_AMOUNT = nameOf(TransactionField.ONLINE_PAYMENT_AMOUNT);
    private static final FieldName IN_STORE_PAYMENT_AMOUNT = nameOf(TransactionField.IN_STORE_PAYMENT_AMOUNT);
    private static final FieldName LAT = nameOf(TransactionField.LAT);
    private static final FieldName LON = nameOf(TransactionField.LON);
    private static final FieldName TRANSACTION_DATETIME = nameOf(TransactionField.TRANSACTION_DATETIME);

    /** Returned instead of a position. */
    private static final int UNUSUAL = -1;

    /** The length of {@code "2026-10-28T20:00:00.123Z}, with its first quote. */
    private static final int USUAL_DATETIME_LENGTH = 25;

    /** So many unusual events in a row are tried: their producers write otherwise. */
    private static final int PATIENCE = 16;

    /** How many events in a row go untried or prove unusual before it is tried again. */
    private static final int PATIENCE_AND_PAUSE = 16 * PATIENCE;

    private final StringScanner strings;
    private final NumberScanner numbers;
    private final Rfc3339 rfc3339 = new Rfc3339();
    private int unusualInARow;

    UsualEvent(JsonScanner json) {
        this.strings = json.strings();
        this.numbers = json.numbers();
    }

    /** Returns whether it was a usual, valid event; if not, what it was read into holds nothing of use. */
    boolean read(byte[] bytes, int from, int end, Transaction into) {
        if (unusualInARow < PATIENCE && readUsual(bytes, from, end, into)) {
            unusualInARow = 0;
            return true;
        }
        unusualInARow = unusualInARow < PATIENCE_AND_PAUSE ? unusualInARow + 1 : 0;
        return false;
    }

    private boolean readUsual(byte[] bytes, int from, int end, Transaction into) {
        int at = bytes[from] == '{' ? from + 1 : UNUSUAL;
        at = text(bytes, CUSTOMER.valueFrom(bytes, at, end), end, into.customer());
        at = text(bytes, TRANSACTION_TYPE.valueFrom(bytes, at, end), end, into.transactionType());
        at = number(bytes, ONLINE_PAYMENT_AMOUNT.valueFrom(bytes, at, end), end);
        long onlineUnits = AmountRounding.units(numbers.number());
        at = number(bytes, IN_STORE_PAYMENT_AMOUNT.valueFrom(bytes, at, end), end);
        long inStoreUnits = AmountRounding.units(numbers.number());
        at = number(bytes, LAT.valueFrom(bytes, at, end), end);
        if (at == UNUSUAL || onlineUnits == AmountRounding.TOO_LARGE || inStoreUnits == AmountRounding.TOO_LARGE) {
            return false;
        }
        double latitude = CoordinateRounding.degrees(numbers.number(), bytes);
        at = number(bytes, LON.valueFrom(bytes, at, end), end);
        if (at == UNUSUAL) {
            return false;
        }
        double longitude = CoordinateRounding.degrees(numbers.number(), bytes);
        if (Math.abs(latitude) > FieldValues.POLE || Math.abs(longitude) > FieldValues.ANTIMERIDIAN) {
            return false;
        }
        into.setPayments(onlineUnits, inStoreUnits);
        into.setLocation(latitude, longitude);
        at = datetime(bytes, TRANSACTION_DATETIME.valueFrom(bytes, at, end), end, into);
        return at == end - 1 && bytes[at] == '}';
    }

    /** Returns where the next field begins, or {@link #UNUSUAL}. */
    private int text(byte[] bytes, int open, int end, Utf8Slice into) {
        if (open < 0 || bytes[open] != '"') {
            return UNUSUAL;
        }
        int close = strings.scan(bytes, open + 1, end);
        if (close <= open + 1 || strings.escaped()) {
            return UNUSUAL;
        }
        into.set(bytes, open + 1, close - open - 1);
        return behindComma(bytes, close + 1, end);
    }

    /** Returns where the next field begins, or {@link #UNUSUAL}. */
    private int number(byte[] bytes, int at, int end) {
        if (at < 0 || (bytes[at] != '-' && !Digits.isDigit(bytes[at]))) {
            return UNUSUAL;
        }
        return behindComma(bytes, numbers.scan(bytes, at, end), end);
    }

    /** Returns the position behind the closing quote, or {@link #UNUSUAL}. */
    private int datetime(byte[] bytes, int open, int end, Transaction into) {
        if (open < 0 || bytes[open] != '"') {
            return UNUSUAL;
        }
        int close = open + USUAL_DATETIME_LENGTH;
        if (close >= end || bytes[close] != '"') {
            close = strings.scan(bytes, open + 1, end);
        }
        // What is a time holds no byte that a string may not hold.
        long eventTimeMillis = close < 0 ? Rfc3339.INVALID : rfc3339.epochMillis(bytes, open + 1, close);
        into.setEventTimeMillis(eventTimeMillis);
        return eventTimeMillis == Rfc3339.INVALID ? UNUSUAL : close + 1;
    }

    private static int behindComma(byte[] bytes, int at, int end) {
        if (at < 0 || at >= end - 1 || bytes[at] != ',') {
            return UNUSUAL;
        }
        return bytes[at + 1] == ' ' ? at + 2 : at + 1;
    }

    private static FieldName nameOf(TransactionField field) {
        return FieldName.of(field.fieldName());
    }
}
