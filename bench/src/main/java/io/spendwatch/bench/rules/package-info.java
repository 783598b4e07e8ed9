/** What many rules cost, against one. May import {@code race}, {@code work} and {@code session}. */
package io.spendwatch.bench.rules;
