package io.spendwatch.bench.run;

/**
 * What a contender's process may use. The same for all who are compared.
 *
 * @param heap of its JVM, such as {@code 2g}
 * @param managed what Flink manages beside the heap, for RocksDB, of all slots together, such as {@code 1g}; who is not Flink has
 *     settings of its own
 */
public record JobMemory(String heap, String managed) {}
