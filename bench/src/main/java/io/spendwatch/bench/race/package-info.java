/**
 * Contenders on the same work, one after the other. May import {@code run}, the contenders' packages, {@code process},
 * {@code broker}, {@code work}, {@code session}, {@code statistics} and {@code report}.
 */
package io.spendwatch.bench.race;
