/** Files that are complete once they can be seen. May import {@code deadletter}. */
package io.spendwatch.job.sink.file;
