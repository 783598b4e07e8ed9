package io.spendwatch.job.yaml;

import java.io.Serializable;

/**
 * One mistake in what a person wrote.
 *
 * @param where where it was written, such as {@code rules.yaml:7:12} (lines and columns from 1) or {@code -D slice}
 * @param what what is wrong, and what to write instead where that can be known; one line
 */
public record Problem(String where, String what) implements Serializable {

    /** Returns the one line to print. */
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
