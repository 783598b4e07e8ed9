/**
 * Contenders on the same work, one after the other. May import {@code run}, the contenders' packages, {@code work},
 * {@code session} and {@code statistics}.
 */
package io.spendwatch.bench.race;
