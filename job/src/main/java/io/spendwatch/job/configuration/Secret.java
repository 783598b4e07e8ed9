package io.spendwatch.job.configuration;

import java.io.Serializable;

/** A text that is never printed. It is serializable, for the operators that need it. */
public final class Secret implements Serializable {
    private static final long serialVersionUID = 1;

    /** No secret at all. */
    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** Returns the text itself, for whoever must send it. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@code (hidden)}. */
    @Override
    public String toString() {
        return "(hidden)";
    }
}
