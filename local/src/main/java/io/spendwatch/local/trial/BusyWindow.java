package io.spendwatch.local.trial;

import java.time.Instant;

/** A window and how many alerts there are in it, from {@code start} to before {@code end}. */
public record BusyWindow(Instant start, Instant end, long alerts) {}
