/**
 * Spendwatch on a cluster for a while, a TaskManager killed on the way. May import {@code run}, {@code spendwatch},
 * {@code race}, {@code work}, {@code session}, {@code statistics} and {@code chart}.
 */
package io.spendwatch.bench.soak;
