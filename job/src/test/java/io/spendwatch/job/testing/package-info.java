/** What tests of several packages begin with. May import every package of the job. */
package io.spendwatch.job.testing;
