package io.spendwatch.bench.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads events of the generator, whose fields are all there, in a known order, without white space and without escapes,
 * at times in UTC with milliseconds. It believes what it does not need, and never looks at it.
 */
final class EventScanner {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final int BEFORE_CUSTOMER = "{\"customer\":\"".length();
    private static final int BEFORE_TYPE = "\",\"transaction_type\":\"".length();
    private static final int BEFORE_ONLINE = "\",\"online_payment_amount\":".length();
    private static final int BEFORE_IN_STORE = ",\"in_store_payment_amount\":".length();
    private static final int BEFORE_LATITUDE = ",\"lat\":".length();
    private static final int BEFORE_LONGITUDE = ",\"lon\":".length();
    private static final int BEFORE_TIME = ",\"transaction_datetime\":\"".length();

    private static final int AMOUNT_SCALE = 4;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000};

    private final EpochDays days = new EpochDays();
    private byte[] event = {};
    private int position;
    private int customerLength;
    private long online;
    private long inStore;
    private final Degrees latitude = new Degrees();
    private final Degrees longitude = new Degrees();
    private long eventTimeMillis;
    private int scale;

    /** Reads an event; what it says counts until the next one is read. */
    void scan(byte[] bytes) {
        event = bytes;
        int customerEnd = quote(BEFORE_CUSTOMER);
        customerLength = customerEnd - BEFORE_CUSTOMER;
        position = quote(customerEnd + BEFORE_TYPE) + BEFORE_ONLINE;
        online = amount();
        position += BEFORE_IN_STORE;
        inStore = amount();
        position += BEFORE_LATITUDE;
        latitude.set(number(), scale);
        position += BEFORE_LONGITUDE;
        longitude.set(number(), scale);
        position += BEFORE_TIME;
        eventTimeMillis = time();
    }

    int customerStart() {
        return BEFORE_CUSTOMER;
    }

    int customerLength() {
        return customerLength;
    }

    /** Returns the amount paid online, in ten-thousandths. */
    long online() {
        return online;
    }

    /** Returns the amount paid in stores, in ten-thousandths. */
    long inStore() {
        return inStore;
    }

    Degrees latitude() {
        return latitude;
    }

    Degrees longitude() {
        return longitude;
    }

    long eventTimeMillis() {
        return eventTimeMillis;
    }

    /** Returns the customer as text, which the hot path does not need. */
    String customer() {
        return new String(event, BEFORE_CUSTOMER, customerLength, StandardCharsets.UTF_8);
    }

    /** Returns where the next quotation mark is. More than eight bytes must follow it. */
    private int quote(int from) {
        int at = from;
        while (true) {
            long differences = (long) EIGHT_BYTES.get(event, at) ^ QUOTES;
            long found = (differences - ONES) & ~differences & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    /** Returns an amount of at most four decimals, in ten-thousandths. */
    private long amount() {
        return number() * POWERS_OF_TEN[AMOUNT_SCALE - scale];
    }

    /** Returns the digits of a number as an integer, and notes how many of them are behind the point. */
    private long number() {
        boolean negative = event[position] == '-';
        if (negative) {
            position++;
        }
        long digits = 0;
        int point = -1;
        for (byte next = event[position]; next != ',' && next != '}'; next = event[++position]) {
            if (next == '.') {
                point = position;
            } else {
                digits = digits * 10 + (next - '0');
            }
        }
        scale = point < 0 ? 0 : position - point - 1;
        return negative ? -digits : digits;
    }

    /** Returns the time of {@code 2026-10-28T20:00:00.000Z} in milliseconds since the epoch. */
    private long time() {
        int year = two(0) * 100 + two(2);
        long seconds = days.of(year, two(5), two(8)) * 86_400L + two(11) * 3_600L + two(14) * 60L + two(17);
        return seconds * 1_000 + two(20) * 10L + (event[position + 22] - '0');
    }

    private int two(int offset) {
        return (event[position + offset] - '0') * 10 + (event[position + offset + 1] - '0');
    }
}
