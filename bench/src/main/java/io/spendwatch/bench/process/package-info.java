/** Processes of their own for what must not share one. Imports nothing of this module. */
package io.spendwatch.bench.process;
