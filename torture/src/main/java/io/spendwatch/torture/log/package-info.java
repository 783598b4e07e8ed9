/**
 * The log that is written while things happen: the same bytes at the same positions for the same plan. Imports nothing of
 * this module.
 */
package io.spendwatch.torture.log;
