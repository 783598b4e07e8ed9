/** Where events' times come from. May import {@code random} alone. */
package io.spendwatch.generator.time;
