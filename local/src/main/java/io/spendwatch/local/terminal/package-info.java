/** What people see while something runs. Imports nothing of the job. */
package io.spendwatch.local.terminal;
