/** The job over past events. May import {@code flink} and {@code terminal}. */
package io.spendwatch.local.replay;
