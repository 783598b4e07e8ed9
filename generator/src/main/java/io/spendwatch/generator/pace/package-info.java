/** When events are made: the pace asked for, and the waiting between. Imports nothing of the product. */
package io.spendwatch.generator.pace;
