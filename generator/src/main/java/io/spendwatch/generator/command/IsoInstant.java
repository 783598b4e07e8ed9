package io.spendwatch.generator.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant such as {@code 2026-10-01T00:00:00Z}. */
final class IsoInstant implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not an instant in UTC: write it like 2026-10-01T00:00:00Z");
        }
    }
}
