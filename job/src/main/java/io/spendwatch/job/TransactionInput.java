package io.spendwatch.job;

import io.spendwatch.job.source.SourceBatch;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;

/**
 * Where the transactions come from.
 *
 * @param name of the source, as people see it
 * @param source the source, each of whose splits is a partition with a clock
 * @param idleAfter after how long without a valid event a partition no longer holds the others back; none: never
 */
public record TransactionInput(String name, Source<SourceBatch, ?, ?> source, Optional<Duration> idleAfter) {}
