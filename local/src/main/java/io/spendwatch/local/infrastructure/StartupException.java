package io.spendwatch.local.infrastructure;

/** A server could not be started; the message is one line that says what, where, why and what to do. */
public final class StartupException extends RuntimeException {
    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the failure of a server whose port and directory were in order. */
    static StartupException unexpected(String server, Object address, DataDirectory directory, Throwable cause) {
        return new StartupException(
                "%s did not start on %s with its data in %s: %s. If the data are damaged or of another version, move that directory away"
                        .formatted(server, address, directory.path(), oneLine(rootOf(cause))),
                cause);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        return failure.getMessage() == null
                ? type
                : type + ": " + failure.getMessage().strip().replaceAll("\\s+", " ");
    }
}
