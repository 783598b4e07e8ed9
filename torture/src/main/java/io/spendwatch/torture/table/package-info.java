/** What people get to see of runs. May import {@code plan}, {@code run} and {@code verdict}. */
package io.spendwatch.torture.table;
