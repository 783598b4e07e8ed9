/**
 * The generator of made-up card transactions and what it is asked for. May import {@code time}, {@code pace},
 * {@code transaction}, {@code kafka} and {@code output}, never {@code command}.
 */
package io.spendwatch.generator;
