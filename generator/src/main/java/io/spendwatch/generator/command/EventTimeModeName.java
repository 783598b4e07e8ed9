package io.spendwatch.generator.command;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an {@link EventTimeMode} as it is written. */
final class EventTimeModeName implements ITypeConverter<EventTimeMode> {
    @Override
    public EventTimeMode convert(String text) {
        return Arrays.stream(EventTimeMode.values())
                .filter(mode -> mode.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not one of them: write now, past-month or accelerated"));
    }
}
