/** What a measurement needs around it: a broker, a place for files. Imports nothing of this module. */
package io.spendwatch.bench.session;
