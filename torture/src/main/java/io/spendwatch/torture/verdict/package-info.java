/**
 * Whether what a run has left behind is right. May import {@code log} and {@code model}.
 */
package io.spendwatch.torture.verdict;
