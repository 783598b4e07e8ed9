package io.spendwatch.job.rule;

import java.io.Serializable;
import java.time.Duration;

/**
 * A rule's window in event time, aligned to the epoch.
 *
 * @param size how long it is; a whole number of slices
 * @param slide from one window's start to the next one's; a whole number of slices, at most {@code size}, and equal to
 *     it for a tumbling window
 */
public record RuleWindow(Duration size, Duration slide) implements Serializable {}
