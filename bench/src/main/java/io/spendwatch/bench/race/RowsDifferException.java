package io.spendwatch.bench.race;

/** Runs of the same work have found different rows: no figure of theirs means anything. */
public final class RowsDifferException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RowsDifferException(String message) {
        super(message);
    }
}
