/** Repeatable chance. Imports nothing of the product. */
package io.spendwatch.generator.random;
