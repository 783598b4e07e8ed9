package io.spendwatch.harness.process;

/** A process that this one started failed; the message is one line that says which, why, and where more is to be read. */
public final class ChildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ChildFailedException(String message) {
        super(message);
    }
}
