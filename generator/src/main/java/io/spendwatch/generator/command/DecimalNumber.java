package io.spendwatch.generator.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number that may have decimals. */
final class DecimalNumber implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number: write it like 0.02 or 3600");
        }
    }
}
