/** A network between processes that can be cut and made to lose packets. Imports nothing of this module. */
package io.spendwatch.harness.network;
