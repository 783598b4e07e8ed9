package io.spendwatch.harness.cluster;

/** The JobManager does not answer, or not yet. */
public final class FlinkUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FlinkUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
