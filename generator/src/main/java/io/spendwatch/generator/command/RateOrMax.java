package io.spendwatch.generator.command;

import io.spendwatch.generator.pace.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads events a second, or {@code max}. */
final class RateOrMax implements ITypeConverter<Pace> {
    @Override
    public Pace convert(String text) {
        if (text.equals("max")) {
            return new Pace.Unlimited();
        }
        try {
            return new Pace.Rate(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not a rate: write events a second, such as 2000, or max");
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
