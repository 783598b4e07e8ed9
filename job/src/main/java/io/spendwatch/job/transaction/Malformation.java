package io.spendwatch.job.transaction;

/** Where and why a value is not JSON: what a scanner leaves behind when it returns {@link #MALFORMED}. */
final class Malformation {

    /** Returned instead of a position by scanners that met something that is not JSON. */
    static final int MALFORMED = -1;

    private int position;
    private String expected = "";

    /** Remembers what should have stood at a position; returns {@link #MALFORMED}, so that a scanner can return it. */
    int at(int newPosition, String newExpected) {
        position = newPosition;
        expected = newExpected;
        return MALFORMED;
    }

    /** Returns one line about the value in these bytes; its positions count from 0, the value's first byte. */
    String describe(byte[] bytes, int offset, int end) {
        String found = position < end ? Excerpt.of(bytes[position]) : "the end of the value";
        return "byte " + (position - offset) + ": expected " + expected + ", found " + found;
    }
}
