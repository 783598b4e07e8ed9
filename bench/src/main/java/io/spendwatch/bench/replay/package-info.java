/**
 * Replays of files against the job that reads the same from Kafka. May import {@code run}, {@code race},
 * {@code spendwatch}, {@code process}, {@code broker}, {@code work}, {@code session} and {@code report}.
 */
package io.spendwatch.bench.replay;
