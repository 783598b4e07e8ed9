/** What a contender is asked to do and what it has to report. Imports nothing of this module. */
package io.spendwatch.bench.run;
