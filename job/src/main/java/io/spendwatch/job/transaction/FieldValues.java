package io.spendwatch.job.transaction;

/** Reads the values of the seven fields, each by its part of the contract. */
final class FieldValues {
    static final double POLE = 90;
    static final double ANTIMERIDIAN = 180;

    private final JsonScanner json;
    private final ValueSkipper skipper;
    private final Findings findings;
    private final Rfc3339 rfc3339 = new Rfc3339();
    private final UnescapedText customerText = new UnescapedText();
    private final UnescapedText transactionTypeText = new UnescapedText();
    private final UnescapedText datetimeText = new UnescapedText();
    private long onlineUnits;
    private long inStoreUnits;
    private double latitude;
    private double longitude;

    FieldValues(JsonScanner json, Findings findings) {
        this.json = json;
        this.skipper = new ValueSkipper(json);
        this.findings = findings;
    }

    /** Sets what texts do not: once all seven fields are accepted. */
    void setNumbers(Transaction into) {
        into.setPayments(onlineUnits, inStoreUnits);
        into.setLocation(latitude, longitude);
    }

    /** Returns the position after the field's value, or {@link Malformation#MALFORMED}. */
    int read(TransactionField field, byte[] bytes, int at, int end, Transaction into) {
        return switch (field) {
            case CUSTOMER -> text(field, bytes, at, end, into.customer(), customerText);
            case TRANSACTION_TYPE -> text(field, bytes, at, end, into.transactionType(), transactionTypeText);
            case ONLINE_PAYMENT_AMOUNT, IN_STORE_PAYMENT_AMOUNT -> amount(field, bytes, at, end);
            case LAT, LON -> coordinate(field, bytes, at, end);
            case TRANSACTION_DATETIME -> datetime(field, bytes, at, end, into);
            case OTHER -> skipper.skip(bytes, at, end);
        };
    }

    private int text(TransactionField field, byte[] bytes, int at, int end, Utf8Slice into, UnescapedText unescaped) {
        if (at == end || bytes[at] != '"') {
            return otherType(field, bytes, at, end);
        }
        int close = json.strings().scan(bytes, at + 1, end);
        if (close < 0) {
            return close;
        }
        if (close == at + 1) {
            findings.refuse(field, Breach.EMPTY_TEXT, at, close + 1);
        } else if (!json.strings().escaped()) {
            into.set(bytes, at + 1, close - at - 1);
            findings.accept(field);
        } else if (unescaped.set(bytes, at + 1, close)) {
            into.set(unescaped.array(), 0, unescaped.length());
            findings.accept(field);
        } else {
            findings.refuse(field, Breach.LONE_SURROGATE, at, close + 1);
        }
        return close + 1;
    }

    private int amount(TransactionField field, byte[] bytes, int at, int end) {
        if (at == end || !startsNumber(bytes[at])) {
            return otherType(field, bytes, at, end);
        }
        int after = json.numbers().scan(bytes, at, end);
        if (after < 0) {
            return after;
        }
        long units = AmountRounding.units(json.numbers().number());
        if (units == AmountRounding.TOO_LARGE) {
            findings.refuse(field, Breach.AMOUNT_TOO_LARGE, at, after);
            return after;
        }
        if (field == TransactionField.ONLINE_PAYMENT_AMOUNT) {
            onlineUnits = units;
        } else {
            inStoreUnits = units;
        }
        findings.accept(field);
        return after;
    }

    private int coordinate(TransactionField field, byte[] bytes, int at, int end) {
        if (at == end || !startsNumber(bytes[at])) {
            return otherType(field, bytes, at, end);
        }
        int after = json.numbers().scan(bytes, at, end);
        if (after < 0) {
            return after;
        }
        double degrees = CoordinateRounding.degrees(json.numbers().number(), bytes);
        if (field == TransactionField.LAT) {
            latitude = degrees;
            range(field, Math.abs(degrees) <= POLE, Breach.LATITUDE_BEYOND_POLES, at, after);
        } else {
            longitude = degrees;
            range(field, Math.abs(degrees) <= ANTIMERIDIAN, Breach.LONGITUDE_BEYOND_ANTIMERIDIAN, at, after);
        }
        return after;
    }

    private void range(TransactionField field, boolean inRange, Breach breach, int from, int to) {
        if (inRange) {
            findings.accept(field);
        } else {
            findings.refuse(field, breach, from, to);
        }
    }

    private int datetime(TransactionField field, byte[] bytes, int at, int end, Transaction into) {
        if (at == end || bytes[at] != '"') {
            return otherType(field, bytes, at, end);
        }
        int close = json.strings().scan(bytes, at + 1, end);
        if (close < 0) {
            return close;
        }
        long eventTimeMillis = Rfc3339.INVALID;
        if (!json.strings().escaped()) {
            eventTimeMillis = rfc3339.epochMillis(bytes, at + 1, close);
        } else if (datetimeText.set(bytes, at + 1, close)) {
            eventTimeMillis = rfc3339.epochMillis(datetimeText.array(), 0, datetimeText.length());
        }
        if (eventTimeMillis == Rfc3339.INVALID) {
            findings.refuse(field, Breach.NOT_A_TIME, at, close + 1);
        } else {
            into.setEventTimeMillis(eventTimeMillis);
            findings.accept(field);
        }
        return close + 1;
    }

    private int otherType(TransactionField field, byte[] bytes, int at, int end) {
        int after = skipper.skip(bytes, at, end);
        if (after >= 0) {
            findings.refuse(field, Breach.OTHER_TYPE, at, after);
        }
        return after;
    }

    private static boolean startsNumber(byte first) {
        return first == '-' || Digits.isDigit(first);
    }
}
