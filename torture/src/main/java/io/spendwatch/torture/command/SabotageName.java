package io.spendwatch.torture.command;

import io.spendwatch.torture.sabotage.Sabotage;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a break. */
final class SabotageName implements ITypeConverter<Sabotage> {
    @Override
    public Sabotage convert(String name) {
        return Arrays.stream(Sabotage.values())
                .filter(sabotage -> sabotage.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s"
                        .formatted(
                                name,
                                Arrays.stream(Sabotage.values())
                                        .map(Sabotage::label)
                                        .collect(Collectors.joining(", ")))));
    }
}
