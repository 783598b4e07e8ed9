/**
 * The parser and the money arithmetic by themselves, beside what else there is, with JMH. May import {@code report}.
 */
package io.spendwatch.bench.micro;
