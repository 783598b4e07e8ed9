/** What people get to see: progress, tables, files. Imports nothing of this module. */
package io.spendwatch.harness.report;
