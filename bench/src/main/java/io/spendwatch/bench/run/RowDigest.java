package io.spendwatch.bench.run;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Adds up the digests of rows, so that millions of them need neither memory nor an order. */
final class RowDigest {
    static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;
    private long count;

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    void add(String row) {
        sum = sum.add(new BigInteger(1, sha256.digest(row.getBytes(StandardCharsets.UTF_8))))
                .mod(MODULUS);
        count++;
    }

    Rows rows() {
        return new Rows(count, text(sum));
    }

    static String text(BigInteger sum) {
        return "%032x".formatted(sum);
    }
}
