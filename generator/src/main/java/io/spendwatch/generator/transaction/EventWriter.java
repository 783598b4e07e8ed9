package io.spendwatch.generator.transaction;

import io.spendwatch.generator.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the JSON of one transaction as the tutorial draws it: compact, the fields in the contract's order. */
final class EventWriter {
    private static final List<String> TRANSACTION_TYPES = List.of(
            "highway_toll",
            "petrol_station",
            "supermarket",
            "shopping",
            "mortgage",
            "city_service",
            "restaurant",
            "healthcare");

    private static final byte[] CUSTOMER = ascii("{\"customer\":\"");
    private static final byte[][] TYPE_THEN_ONLINE = TRANSACTION_TYPES.stream()
            .map(type -> ascii("\",\"transaction_type\":\"" + type + "\",\"online_payment_amount\":"))
            .toArray(byte[][]::new);
    private static final byte[] IN_STORE = ascii(",\"in_store_payment_amount\":");
    private static final byte[] LATITUDE = ascii(",\"lat\":");
    private static final byte[] LONGITUDE = ascii(",\"lon\":");
    private static final byte[] DATE_TIME = ascii(",\"transaction_datetime\":\"");
    private static final byte[] END = ascii("\"}");

    private static final int GREATEST_AMOUNT = 100;
    private static final int CENTS_PER_ONE = 100;

    private static final int MICRO_DEGREES_PER_DEGREE = 1_000_000;
    private static final int MICRO_DEGREE_DIGITS = 6;
    private static final int SOUTHERNMOST_MICRO_DEGREES = 44_570_000;
    private static final int NORTHERNMOST_MICRO_DEGREES = 44_910_000;
    private static final int WESTERNMOST_MICRO_DEGREES = 20_200_000;
    private static final int EASTERNMOST_MICRO_DEGREES = 20_630_000;

    private final Customers customers;
    private final SeededRandom random;
    private final DateTimeWriter dateTimes = new DateTimeWriter();

    EventWriter(Customers customers, SeededRandom random) {
        this.customers = customers;
        this.random = random;
    }

    /** Appends a transaction of this customer at this time, everything else by chance. */
    void append(int customer, long eventTimeMillis, ByteWriter out) {
        out.append(CUSTOMER);
        customers.appendName(customer, out);
        out.append(TYPE_THEN_ONLINE[random.below(TYPE_THEN_ONLINE.length)]);
        appendPayments(out);
        out.append(LATITUDE);
        appendDegrees(SOUTHERNMOST_MICRO_DEGREES, NORTHERNMOST_MICRO_DEGREES, out);
        out.append(LONGITUDE);
        appendDegrees(WESTERNMOST_MICRO_DEGREES, EASTERNMOST_MICRO_DEGREES, out);
        out.append(DATE_TIME);
        dateTimes.append(eventTimeMillis, out);
        out.append(END);
    }

    private void appendPayments(ByteWriter out) {
        int cents = (int) Math.round((1 + random.below(GREATEST_AMOUNT)) * random.fraction() * CENTS_PER_ONE);
        boolean online = random.below(2) == 0;
        appendAmount(online ? cents : 0, out);
        out.append(IN_STORE);
        appendAmount(online ? 0 : cents, out);
    }

    private static void appendAmount(int cents, ByteWriter out) {
        int whole = cents / CENTS_PER_ONE;
        out.appendDigits(whole, whole < 10 ? 1 : whole < 100 ? 2 : 3);
        if (cents > 0) {
            out.append('.');
            out.appendDigits(cents % CENTS_PER_ONE, 2);
        }
    }

    private void appendDegrees(int least, int greatest, ByteWriter out) {
        int microDegrees = least + random.below(greatest - least + 1);
        out.appendDigits(microDegrees / MICRO_DEGREES_PER_DEGREE, 2);
        out.append('.');
        out.appendDigits(microDegrees % MICRO_DEGREES_PER_DEGREE, MICRO_DEGREE_DIGITS);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
