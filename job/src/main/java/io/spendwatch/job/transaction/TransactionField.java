package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of an event, in the contract's order, and what stands for all the others. */
enum TransactionField {
    CUSTOMER(0, "customer"),
    TRANSACTION_TYPE(1, "transaction_type"),
    ONLINE_PAYMENT_AMOUNT(2, "online_payment_amount"),
    IN_STORE_PAYMENT_AMOUNT(3, "in_store_payment_amount"),
    LAT(4, "lat"),
    LON(5, "lon"),
    TRANSACTION_DATETIME(6, "transaction_datetime"),
    /** A field that the contract does not name: it is skipped. */
    OTHER(7, "");

    /** How many fields the contract names. */
    static final int COUNT = 7;

    private static final TransactionField[] IN_ORDER = values();

    private final int index;
    private final String fieldName;

    // Compared with each event's bytes: it never leaves this class, and nothing changes it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] utf8;

    // A record of numbers.
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldName name;

    TransactionField(int index, String fieldName) {
        this.index = index;
        this.fieldName = fieldName;
        this.name = FieldName.of(fieldName);
        this.utf8 = fieldName.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the field at a place in the contract's order, from 0. */
    static TransactionField at(int index) {
        return IN_ORDER[index];
    }

    /** Returns the field of that name, or {@link #OTHER}. */
    static TransactionField named(byte[] bytes, int from, int to) {
        TransactionField candidate = switch (to - from) {
            case 3 -> bytes[from + 1] == 'a' ? LAT : LON;
            case 8 -> CUSTOMER;
            case 16 -> TRANSACTION_TYPE;
            case 20 -> TRANSACTION_DATETIME;
            case 21 -> ONLINE_PAYMENT_AMOUNT;
            case 23 -> IN_STORE_PAYMENT_AMOUNT;
            default -> OTHER;
        };
        return Arrays.equals(candidate.utf8, 0, candidate.utf8.length, bytes, from, to) ? candidate : OTHER;
    }

    /** Returns the field's place in the contract's order, from 0. */
    int index() {
        return index;
    }

    int valueFrom(byte[] bytes, int from, int end) {
        return name.valueFrom(bytes, from, end);
    }

    String fieldName() {
        return fieldName;
    }

    String jsonType() {
        return switch (this) {
            case CUSTOMER, TRANSACTION_TYPE, TRANSACTION_DATETIME -> "a string";
            case ONLINE_PAYMENT_AMOUNT, IN_STORE_PAYMENT_AMOUNT, LAT, LON -> "a number";
            case OTHER -> "a value";
        };
    }
}
