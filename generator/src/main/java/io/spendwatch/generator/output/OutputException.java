package io.spendwatch.generator.output;

/** Events cannot be written. Its message is one line that says where, why and what to do. */
public final class OutputException extends RuntimeException {
    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
