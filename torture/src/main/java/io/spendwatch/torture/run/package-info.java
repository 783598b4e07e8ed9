/**
 * One run: a cluster, a broker, a log that is written, and what is done to them. May import {@code log}, {@code plan},
 * {@code model} and {@code verdict}.
 */
package io.spendwatch.torture.run;
