package io.spendwatch.bench.run;

import java.math.BigInteger;

/**
 * Rows in no order.
 *
 * @param count how many
 * @param digest the same for the same rows, whatever their order and their files
 */
public record Rows(long count, String digest) {
    private static final int HEXADECIMAL = 16;

    public static final Rows NONE = new Rows(0, RowDigest.text(BigInteger.ZERO));

    /** Returns these rows and others. */
    public Rows plus(Rows other) {
        BigInteger sum = new BigInteger(digest, HEXADECIMAL).add(new BigInteger(other.digest, HEXADECIMAL));
        return new Rows(count + other.count, RowDigest.text(sum.mod(RowDigest.MODULUS)));
    }
}
