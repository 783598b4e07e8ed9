/** The job's sinks against real servers, in a real Flink. May import the job's sinks and {@code infrastructure}. */
package io.spendwatch.local.sink;
