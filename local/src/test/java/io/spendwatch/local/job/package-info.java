/** The whole job against real servers, in a real Flink. May import everything but commands. */
package io.spendwatch.local.job;
