/**
 * How long it takes from a transaction to the alert that it causes. May import {@code run}, {@code spendwatch},
 * {@code session} and {@code statistics}.
 */
package io.spendwatch.bench.latency;
