package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.InvalidTextException;
import io.spendwatch.job.yaml.Problem;
import io.spendwatch.job.yaml.TextType;

/**
 * A text that somebody wrote for a key. It may be a secret: only what a type says of it is shown.
 *
 * @param text what was written
 * @param where {@code file:line:column}, {@code -D key} or the environment variable
 * @param subject what a message about it begins with: the key where {@code where} does not tell it
 */
record Setting(String text, String where, String subject) {

    <T> T as(TextType<T> type) throws InvalidTextException {
        return type.parse(text);
    }

    Problem problem(String what) {
        return new Problem(where, subject + what);
    }

    /** Returns where it was written, and not what. */
    @Override
    public String toString() {
        return where + " (hidden)";
    }
}
