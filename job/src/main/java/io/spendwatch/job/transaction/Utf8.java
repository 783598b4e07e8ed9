package io.spendwatch.job.transaction;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An immutable text as its UTF-8 bytes, with its hash at hand: a customer or a transaction type as a key. */
public final class Utf8 implements Comparable<Utf8>, Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private final int hash;

    private Utf8(byte[] bytes) {
        this(bytes, hash(bytes, 0, bytes.length));
    }

    private Utf8(byte[] bytes, int hash) {
        this.bytes = bytes;
        this.hash = hash;
    }

    public static Utf8 of(String text) {
        return new Utf8(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a text over a copy of these bytes, which must be valid UTF-8. */
    public static Utf8 copyOf(byte[] array, int offset, int length) {
        return new Utf8(Arrays.copyOfRange(array, offset, offset + length));
    }

    /** Returns the same, for who knows what {@link #hash} would return of these bytes. */
    public static Utf8 copyOf(byte[] array, int offset, int length, int hash) {
        return new Utf8(Arrays.copyOfRange(array, offset, offset + length), hash);
    }

    /** Returns a text over these very bytes, which must be valid UTF-8 and must not be changed afterwards. */
    public static Utf8 wrap(byte[] bytes) {
        return new Utf8(bytes);
    }

    /** Returns the hash that a text of these bytes has. It is part of the state's layout: it never changes. */
    public static int hash(byte[] array, int offset, int length) {
        int result = 1;
        for (int i = offset, end = offset + length; i < end; i++) {
            result = 31 * result + array[i];
        }
        return result;
    }

    /** Returns half of a {@link SeededHash} of the text. */
    public int seededHash(long seed) {
        long hash = SeededHash.of(bytes, 0, bytes.length, seed);
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    public int length() {
        return bytes.length;
    }

    /** Returns the bytes themselves, not a copy: they must not be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean contentEquals(byte[] array, int offset, int length) {
        return Arrays.equals(bytes, 0, bytes.length, array, offset, offset + length);
    }

    @Override
    public int compareTo(Utf8 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Utf8 that && hash == that.hash && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
