/** The commands, their options and what they print. May import everything else of this module. */
package io.spendwatch.local.command;
