/** YAML and JSON read with positions, so that each mistake names its line and column. Imports nothing of Spendwatch. */
package io.spendwatch.job.yaml;
