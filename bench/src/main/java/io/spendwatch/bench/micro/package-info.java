/**
 * The parser and the money arithmetic by themselves, beside what else there is, with JMH. Imports nothing of this module.
 */
package io.spendwatch.bench.micro;
