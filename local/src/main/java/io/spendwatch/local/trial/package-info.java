/** What rules would have caught, told from what a replay left. May import {@code replay} and the job's configuration. */
package io.spendwatch.local.trial;
