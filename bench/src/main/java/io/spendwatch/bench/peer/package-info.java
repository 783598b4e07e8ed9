/** What the peers have in common: how they read, and how their rows are read. May import {@code run}. */
package io.spendwatch.bench.peer;
