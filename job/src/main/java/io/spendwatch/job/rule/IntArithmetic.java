package io.spendwatch.job.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Calculates with ints as the expression library does. */
final class IntArithmetic {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private IntArithmetic() {}

    /**
     * Returns what becomes of an operation; nothing where it has no answer, or is none between numbers.
     *
     * @param last the same as the first, where the operation has one operand
     */
    static Optional<BigDecimal> result(String operation, long first, long last) {
        BigInteger left = BigInteger.valueOf(first);
        BigInteger right = BigInteger.valueOf(last);
        boolean byZero = right.signum() == 0;
        return switch (operation) {
            case "-_" -> fitting(left.negate());
            case "_+_" -> fitting(left.add(right));
            case "_-_" -> fitting(left.subtract(right));
            case "_*_" -> fitting(left.multiply(right));
            case "_/_" -> byZero ? Optional.empty() : fitting(left.divide(right));
            case "_%_" -> byZero ? Optional.empty() : fitting(left.remainder(right));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> fitting(BigInteger value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }
}
