package io.spendwatch.local.replay;

/** A replay that could not be finished. The message is one line that says why. */
public final class ReplayFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
