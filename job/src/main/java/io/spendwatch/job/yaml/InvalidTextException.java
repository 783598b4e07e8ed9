package io.spendwatch.job.yaml;

/** A text is not a value of the type that is wanted; the message says what is wrong and what to write instead. */
public final class InvalidTextException extends Exception {
    public InvalidTextException(String message) {
        super(message);
    }
}
