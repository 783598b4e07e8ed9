/** Whether Kafka is ready for the job, and what is in the way. May import {@code configuration}. */
package io.spendwatch.job.readiness;
