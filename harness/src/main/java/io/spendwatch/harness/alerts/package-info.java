/** The alerts that a job has left, as rows of text. Imports nothing of this module. */
package io.spendwatch.harness.alerts;
