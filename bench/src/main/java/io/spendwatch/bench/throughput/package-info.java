/**
 * Spendwatch, its peers and the limit on the same work. May import {@code race}, {@code work}, {@code session} and
 * {@code chart}.
 */
package io.spendwatch.bench.throughput;
