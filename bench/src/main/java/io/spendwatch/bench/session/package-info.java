/** What a measurement needs around it: a broker, a place for files. May import {@code broker} and {@code report}. */
package io.spendwatch.bench.session;
