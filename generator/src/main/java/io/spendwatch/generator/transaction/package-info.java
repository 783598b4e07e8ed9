/** Made-up transactions as the bytes of their events. May import {@code random} and {@code time}. */
package io.spendwatch.generator.transaction;
