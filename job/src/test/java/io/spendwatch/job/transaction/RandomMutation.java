package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes at random: flips, inserts, deletes, cuts off, doubles, and puts tokens of interest into them. */
final class RandomMutation {
    private static final List<byte[]> TOKENS = List.of(
            utf8("{"),
            utf8("}"),
            utf8("["),
            utf8("]"),
            utf8("\""),
            utf8(","),
            utf8(":"),
            utf8("\\"),
            utf8("\\u"),
            utf8("\\ud800"),
            utf8("\\udc00"),
            utf8("null"),
            utf8("NaN"),
            utf8("Infinity"),
            utf8("true"),
            utf8("0"),
            utf8("00"),
            utf8("-"),
            utf8("+"),
            utf8("."),
            utf8("e"),
            utf8("E400"),
            utf8("e-9"),
            utf8("\u0000"),
            utf8("\t"),
            utf8("\n"),
            utf8("\u000b"),
            utf8(" "),
            utf8("\u00a0"),
            utf8("\u2028"),
            utf8("\ufeff"),
            utf8("//"),
            utf8("/**/"),
            utf8("'"),
            utf8("\"lat\":"),
            utf8("\"customer\":\"\","),
            utf8("Z"),
            utf8("+18:00"),
            utf8("99999999999999999999"),
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xFF});

    private final Random random;

    RandomMutation(Random random) {
        this.random = random;
    }

    byte[] mutate(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 1 : 12));
        return switch (random.nextInt(7)) {
            case 0 -> flipBit(bytes);
            case 1 -> splice(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
            case 2 -> splice(bytes, from, from, new byte[] {(byte) (' ' + random.nextInt(95))});
            case 3 -> splice(bytes, from, to, new byte[0]);
            case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : bytes.clone();
            case 5 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            default -> splice(bytes, from, random.nextBoolean() ? from : to, TOKENS.get(random.nextInt(TOKENS.size())));
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
