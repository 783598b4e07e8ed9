package io.spendwatch.chart;

/** Something in the repository is not as it has to be; the message is one line for the reader who must mend it. */
public final class ChartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChartException(String message) {
        super(message);
    }

    public ChartException(String message, Throwable cause) {
        super(message, cause);
    }
}
