package io.spendwatch.local.replay;

import io.spendwatch.local.diagnosis.Diagnosis;

/**
 * How a replay ended that came to its end.
 *
 * @param summary what is in {@code summary.json}
 * @param diagnosis which events are in no sum, and why
 */
public record Outcome(Summary summary, Diagnosis diagnosis) {}
