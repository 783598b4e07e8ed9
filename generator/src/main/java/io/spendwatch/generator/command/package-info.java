/** The command line of the generator. May import everything of this module; nothing imports it but a main program. */
package io.spendwatch.generator.command;
