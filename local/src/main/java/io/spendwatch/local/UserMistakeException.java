package io.spendwatch.local;

/** The user can mend this: the message is one line, or a line a problem, that says what, where, why and what to do. */
public final class UserMistakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserMistakeException(String message) {
        super(message);
    }
}
