/** The job over past events. May import {@code diagnosis}, {@code flink} and {@code terminal}. */
package io.spendwatch.local.replay;
