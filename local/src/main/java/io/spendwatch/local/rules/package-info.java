/** Rules on their way to a job that runs, and what the job says of them. May import {@code kafka} and the job's rules. */
package io.spendwatch.local.rules;
