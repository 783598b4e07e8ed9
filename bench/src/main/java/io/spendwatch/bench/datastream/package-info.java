/** A DataStream job as most people write it, as a contender. May import {@code run}, {@code flink} and {@code peer}. */
package io.spendwatch.bench.datastream;
