/** What several integration tests need. */
package io.spendwatch.local.testing;
