package io.spendwatch.torture.run;

import io.spendwatch.torture.plan.FaultKind;
import java.time.Duration;
import java.util.Optional;

/**
 * The death of a process.
 *
 * @param running from there until all tasks of the job ran again; none if none of them stopped
 * @param recovery from there until an alert could be read that was written later; none if that never came
 */
public record Kill(FaultKind kind, Optional<Duration> running, Optional<Duration> recovery) {}
