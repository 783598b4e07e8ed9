/** The commands and their options. May import everything else of this module. */
package io.spendwatch.bench.command;
