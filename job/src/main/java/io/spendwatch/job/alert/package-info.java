/** What the job finds, and how it is written as JSON. May import {@code money} and {@code serialization}. */
package io.spendwatch.job.alert;
