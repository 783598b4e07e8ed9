/** What must be found in a log, worked out the obvious way and without any code of the job. May import {@code log}. */
package io.spendwatch.torture.model;
