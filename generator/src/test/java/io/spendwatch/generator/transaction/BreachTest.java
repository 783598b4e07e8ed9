package io.spendwatch.generator.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreachTest {
    private static final byte[] EVENT = ("{\"customer\":\"Ana Petrović\",\"transaction_type\":\"supermarket\","
                    + "\"online_payment_amount\":12.50,\"in_store_payment_amount\":0,\"lat\":44.800000,"
                    + "\"lon\":20.400000,\"transaction_datetime\":\"2026-10-28T20:00:00.000Z\"}")
            .getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void shouldBreakTheContractInItsWayInEveryVariant(Breach breach) {
        // given
        Set<String> variants = new HashSet<>();

        for (long turn = 0; turn < 7L * breach.variants(); turn++) {
            // when
            byte[] broken = breach.breach(EVENT, turn);
            variants.add(new String(broken, StandardCharsets.ISO_8859_1));

            // then
            assertThat(EventContract.breachOf(broken)).contains(breach);
            assertThat(broken).doesNotContain('\n', '\r');
        }
        assertThat(variants).hasSize(breach.variants());
    }

    @Test
    void shouldTakeEachBreachInTurn() {
        assertThat(LongStream.range(0, 14).mapToObj(Breach::inTurn))
                .startsWith(Breach.values())
                .endsWith(Breach.values());
    }
}
