package io.spendwatch.local.run;

import java.time.Instant;
import java.util.Optional;

/**
 * How a run is doing, counted since the job first began.
 *
 * @param events read so far
 * @param alerts raised so far
 * @param late events so far
 * @param deadLetters so far
 * @param watermark up to when nothing more is expected; none before the first
 */
public record RunStatus(long events, long alerts, long late, long deadLetters, Optional<Instant> watermark) {}
