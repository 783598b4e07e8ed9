/** Builds of the job that are broken on purpose, to see that torture notices. Imports nothing of this module. */
package io.spendwatch.torture.sabotage;
