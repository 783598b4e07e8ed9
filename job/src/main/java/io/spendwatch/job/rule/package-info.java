/**
 * Rules: read, checked, compiled, and held against an alert. May import {@code alert}, {@code money}, {@code yaml} and
 * {@code serialization}; nothing outside this package knows the Common Expression Language.
 */
package io.spendwatch.job.rule;
