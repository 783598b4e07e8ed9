/** What the commands share. May import the job and the generator. */
package io.spendwatch.local;
