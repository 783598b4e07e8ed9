package io.spendwatch.job.transaction;

import io.spendwatch.job.testing.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * A record's value inside a larger array, as a reader of a file has it, with what came before and after.
 *
 * @param array what the reader holds
 * @param offset where the value begins
 * @param length how many bytes it has
 * @param recordTimestampMillis its timestamp, or {@link TransactionParser#NO_TIMESTAMP}
 */
@SuppressWarnings("ArrayRecordComponent") // Two samples are never compared.
record Sample(byte[] array, int offset, int length, long recordTimestampMillis) {
    private static final int MOST_AROUND = 9;
    private static final int MUTATIONS_TENTHS = 5;
    private static final long YEAR_2025_MILLIS = 1_735_689_600_000L;
    private static final int FIVE_YEARS_SECONDS = 157_680_000;

    static Sample next(Random random) {
        RandomEvent event = new RandomEvent(random);
        byte[] value = (random.nextBoolean() ? event.next() : event.nextUsual()).getBytes(StandardCharsets.UTF_8);
        Mutation mutation = new Mutation(random, JsonTokens.ALL);
        while (random.nextInt(10) < MUTATIONS_TENTHS) {
            value = mutation.mutate(value);
        }
        int before = random.nextInt(MOST_AROUND);
        byte[] array = new byte[before + value.length + random.nextInt(MOST_AROUND)];
        Arrays.fill(array, (byte) "\"}0 \\u".charAt(random.nextInt(6)));
        System.arraycopy(value, 0, array, before, value.length);
        long timestamp = random.nextInt(4) > 0
                ? TransactionParser.NO_TIMESTAMP
                : YEAR_2025_MILLIS + 1_000L * random.nextInt(FIVE_YEARS_SECONDS);
        return new Sample(array, before, value.length, timestamp);
    }

    @Override
    public String toString() {
        return new String(array, offset, length, StandardCharsets.UTF_8) + " at " + recordTimestampMillis + " as "
                + HexFormat.of().formatHex(array, offset, offset + length);
    }
}
