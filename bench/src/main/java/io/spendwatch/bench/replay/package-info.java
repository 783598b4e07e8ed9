/**
 * Replays of files against the job that reads the same from Kafka. May import {@code run}, {@code race},
 * {@code spendwatch}, {@code work} and {@code session}.
 */
package io.spendwatch.bench.replay;
