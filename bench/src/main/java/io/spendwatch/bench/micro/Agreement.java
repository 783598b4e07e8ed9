package io.spendwatch.bench.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds readers against each other: what reads something else must not be compared. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if not all of them read the same from every event */
    static void require(List<byte[]> events, PaymentReader first, PaymentReader... others) throws IOException {
        for (byte[] event : events) {
            Payment expected = first.shown(first.read(event));
            for (PaymentReader other : others) {
                Payment read = other.shown(other.read(event));
                if (!read.equals(expected)) {
                    throw new IllegalStateException("%s reads %s, yet %s reads %s in %s"
                            .formatted(
                                    first.getClass().getSimpleName(),
                                    expected,
                                    other.getClass().getSimpleName(),
                                    read,
                                    new String(event, StandardCharsets.UTF_8)));
                }
            }
        }
    }
}
