/** Processes of their own for what must not share one, and a place for what they write. Imports nothing of this module. */
package io.spendwatch.harness.process;
