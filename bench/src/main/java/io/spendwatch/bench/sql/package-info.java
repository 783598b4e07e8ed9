/**
 * The tutorial's query in Flink SQL, as a contender. May import {@code run}, {@code flink} and {@code peer}.
 *
 * <p>What it is told, by Flink 2.2's documentation:
 *
 * <ul>
 *   <li>windows by table-valued functions, which "Window Aggregation" recommends over the older group windows;
 *   <li>sums before the shuffle, which "Performance Tuning" recommends (local-global aggregation) and the planner does by itself
 *       when each function can be merged;
 *   <li>objects used again, which "Execution Configuration" recommends where functions do not keep them, and SQL's do not;
 *   <li>incremental checkpoints and RocksDB in managed memory, as "Tuning Checkpoints and Large State" has them; the mini-batch
 *       settings are not for windows, which have their own buffers;
 *   <li>the Kafka sink's {@code exactly-once} with a transaction timeout above the checkpoint interval, as the connector's page asks.
 * </ul>
 */
package io.spendwatch.bench.sql;
