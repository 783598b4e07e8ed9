/** How what crosses the wire and sits in state is written. Imports nothing else of the job. */
package io.spendwatch.job.serialization;
