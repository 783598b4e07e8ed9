package io.spendwatch.harness.network;

/** The network could not be made or changed; the message is one line. */
public final class NetworkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NetworkException(String message) {
        super(message);
    }

    NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
