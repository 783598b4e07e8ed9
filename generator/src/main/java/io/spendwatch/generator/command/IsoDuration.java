package io.spendwatch.generator.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration such as {@code PT5S}. */
public final class IsoDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text
                    + "' is not an ISO 8601 duration: write PT5S for 5 seconds, PT0.2S for 200 milliseconds, PT10M for"
                    + " 10 minutes");
        }
    }
}
