/**
 * A real Flink cluster on this machine, a process each, that runs the job as it ships, and what its REST interface says.
 * May import {@code process}.
 */
package io.spendwatch.harness.cluster;
