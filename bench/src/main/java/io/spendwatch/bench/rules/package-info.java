/**
 * What many rules cost, against one. May import {@code race}, {@code work}, {@code session} and {@code report}.
 */
package io.spendwatch.bench.rules;
