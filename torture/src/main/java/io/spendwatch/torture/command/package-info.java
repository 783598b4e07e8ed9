/** The command line. May import everything of this module. */
package io.spendwatch.torture.command;
