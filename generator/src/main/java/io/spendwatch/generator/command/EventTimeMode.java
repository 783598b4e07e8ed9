package io.spendwatch.generator.command;

import java.util.Locale;

/** The choices of {@code --event-time}, written in lower case with a hyphen. */
enum EventTimeMode {
    NOW,
    PAST_MONTH,
    ACCELERATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
