/** What people see while something runs. May import the generator, not the job. */
package io.spendwatch.local.terminal;
