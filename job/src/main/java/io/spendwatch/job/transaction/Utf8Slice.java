package io.spendwatch.job.transaction;

/** A mutable view of a text's UTF-8 bytes inside a larger array: what the parser hands on without copying. */
public final class Utf8Slice {
    private byte[] array = new byte[0];
    private int offset;
    private int length;

    public void set(byte[] newArray, int newOffset, int newLength) {
        array = newArray;
        offset = newOffset;
        length = newLength;
    }

    public byte[] array() {
        return array;
    }

    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    /** Returns a {@link SeededHash} of the text. */
    public long hash(long seed) {
        return SeededHash.of(array, offset, length, seed);
    }

    public boolean contentEquals(Utf8 other) {
        return other.contentEquals(array, offset, length);
    }

    public Utf8 toUtf8() {
        return Utf8.copyOf(array, offset, length);
    }

    @Override
    public String toString() {
        return toUtf8().toString();
    }
}
