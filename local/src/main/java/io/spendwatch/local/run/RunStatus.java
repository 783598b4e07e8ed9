package io.spendwatch.local.run;

import io.spendwatch.local.diagnosis.EventCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run is doing, counted since the job first began.
 *
 * @param counts what became of the events that were read
 * @param alerts raised so far
 * @param watermark up to when nothing more is expected; none before the first
 */
public record RunStatus(EventCounts counts, long alerts, Optional<Instant> watermark) {}
