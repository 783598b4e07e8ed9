package io.spendwatch.job.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes at random: flips, inserts, deletes, cuts off, doubles, and puts tokens of interest into them. */
public final class Mutation {
    private final Random random;
    private final List<byte[]> tokens;

    /** Makes one that puts these tokens into what it spoils. */
    public Mutation(Random random, List<byte[]> tokens) {
        this.random = random;
        this.tokens = List.copyOf(tokens);
    }

    /** Returns the bytes spoiled in one place; what it was given stays as it is. */
    public byte[] mutate(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 1 : 12));
        return switch (random.nextInt(7)) {
            case 0 -> flipBit(bytes);
            case 1 -> splice(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
            case 2 -> splice(bytes, from, from, new byte[] {(byte) (' ' + random.nextInt(95))});
            case 3 -> splice(bytes, from, to, new byte[0]);
            case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : bytes.clone();
            case 5 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            default -> splice(bytes, from, random.nextBoolean() ? from : to, tokens.get(random.nextInt(tokens.size())));
        };
    }

    private byte[] flipBit(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
