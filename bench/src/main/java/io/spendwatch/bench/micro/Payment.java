package io.spendwatch.bench.micro;

import java.math.BigDecimal;

/**
 * What the job needs of an event, whoever has read it.
 *
 * @param online rounded half-even to four decimals
 * @param inStore likewise
 * @param eventTimeMillis since the epoch
 */
record Payment(
        String customer,
        String transactionType,
        BigDecimal online,
        BigDecimal inStore,
        double latitude,
        double longitude,
        long eventTimeMillis) {}
