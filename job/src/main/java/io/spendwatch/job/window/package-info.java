/**
 * Slices in keyed state, windows that close over them, and their judgement by the rules. May import {@code transaction},
 * {@code spending}, {@code money}, {@code rule}, {@code rulebook}, {@code alert}, {@code metric} and
 * {@code serialization}.
 */
package io.spendwatch.job.window;
