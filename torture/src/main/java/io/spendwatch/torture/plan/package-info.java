/** What is going to happen, drawn from a seed. May import {@code log}. */
package io.spendwatch.torture.plan;
