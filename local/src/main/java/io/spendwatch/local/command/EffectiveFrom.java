package io.spendwatch.local.command;

import io.spendwatch.local.kafka.NewestEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The event time from which on a rule counts, as it was asked for.
 *
 * @param written none: from where event time stands
 */
record EffectiveFrom(Optional<Instant> written) {
    static final EffectiveFrom NOW = new EffectiveFrom(Optional.empty());

    private static final String NOW_TEXT = "now";

    /** Returns it as a time: where the topic of transactions holds none, everything is still to come. */
    Instant at(JobKafka job) {
        return written.orElseGet(() -> NewestEvent.in(
                        job.connection(),
                        job.topics().transactions(),
                        job.configuration().maxFutureSkew())
                .orElse(Instant.EPOCH));
    }

    /** Reads an instant, or {@code now}. */
    static final class Converter implements ITypeConverter<EffectiveFrom> {
        @Override
        public EffectiveFrom convert(String text) {
            if (text.equals(NOW_TEXT)) {
                return NOW;
            }
            try {
                return new EffectiveFrom(Optional.of(Instant.parse(text)));
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + text + "' is neither now nor an instant in UTC: write it like 2026-10-28T12:00:00Z");
            }
        }
    }
}
