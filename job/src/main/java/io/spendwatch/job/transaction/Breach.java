package io.spendwatch.job.transaction;

/** How one of the seven fields can break the contract. */
enum Breach {
    ABSENT(DeadLetterReason.MISSING_FIELD),
    OTHER_TYPE(DeadLetterReason.WRONG_TYPE),
    EMPTY_TEXT(DeadLetterReason.OUT_OF_RANGE),
    AMOUNT_TOO_LARGE(DeadLetterReason.OUT_OF_RANGE),
    LATITUDE_BEYOND_POLES(DeadLetterReason.OUT_OF_RANGE),
    LONGITUDE_BEYOND_ANTIMERIDIAN(DeadLetterReason.OUT_OF_RANGE),
    NOT_A_TIME(DeadLetterReason.INVALID_DATETIME),
    LONE_SURROGATE(DeadLetterReason.MALFORMED_JSON);

    private final DeadLetterReason reason;

    Breach(DeadLetterReason reason) {
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }

    /** Returns one line that names the field, given the value as it stands in these bytes. */
    String describe(TransactionField field, byte[] bytes, int from, int to) {
        String problem = switch (this) {
            case ABSENT -> "the field is missing";
            case OTHER_TYPE -> "expected " + field.jsonType() + ", found " + typeOf(bytes[from]);
            case EMPTY_TEXT -> "the text is empty";
            case AMOUNT_TOO_LARGE -> excerpt(bytes, from, to) + " is not between -10^13 and 10^13";
            case LATITUDE_BEYOND_POLES -> excerpt(bytes, from, to) + " is not in -90 to 90";
            case LONGITUDE_BEYOND_ANTIMERIDIAN -> excerpt(bytes, from, to) + " is not in -180 to 180";
            case NOT_A_TIME ->
                excerpt(bytes, from, to)
                        + " is not a real date and time with an offset, such as 2026-10-28T20:00:00.123+01:00";
            case LONE_SURROGATE -> "an escaped surrogate lacks its other half";
        };
        return field.fieldName() + ": " + problem;
    }

    private static String excerpt(byte[] bytes, int from, int to) {
        return Excerpt.of(bytes, from, to);
    }

    private static String typeOf(byte first) {
        return switch (first) {
            case '"' -> "a string";
            case '{' -> "an object";
            case '[' -> "an array";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }
}
