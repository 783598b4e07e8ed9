/**
 * Spendwatch on a cluster for a while, a TaskManager killed on the way. May import {@code cluster}, {@code run},
 * {@code spendwatch}, {@code race}, {@code work}, {@code broker}, {@code session}, {@code statistics}, {@code chart} and
 * {@code report}.
 */
package io.spendwatch.bench.soak;
