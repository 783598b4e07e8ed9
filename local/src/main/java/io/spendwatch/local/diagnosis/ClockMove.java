package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.Position;
import java.time.Instant;

/**
 * An event that moved the clock of its partition, after which older events were late.
 *
 * @param position where the event is
 * @param clock what the clock was then: the event's own time
 * @param late how many events were late by this clock
 */
public record ClockMove(Position position, Instant clock, long late) {}
