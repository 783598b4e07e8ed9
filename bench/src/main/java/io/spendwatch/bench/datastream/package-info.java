/**
 * A DataStream job as most people write it, as a contender. May import {@code run}, {@code flink} and {@code peer}.
 *
 * <p>What it does, by Flink 2.2's documentation: watermarks in the source ("Generating Watermarks"), an incremental
 * aggregate with a function for the window's end ("Windows"), POJOs in place of Kryo ("Data Types and Serialization"), objects
 * used again ("Execution Configuration"), incremental checkpoints and RocksDB in managed memory ("Tuning Checkpoints and
 * Large State").
 */
package io.spendwatch.bench.datastream;
