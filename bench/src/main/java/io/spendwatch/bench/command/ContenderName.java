package io.spendwatch.bench.command;

import io.spendwatch.bench.race.Contenders;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a contender. */
final class ContenderName implements ITypeConverter<Contenders> {
    @Override
    public Contenders convert(String text) {
        return Arrays.stream(Contenders.values())
                .filter(contender -> contender.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no '%s': write one of %s"
                        .formatted(
                                text,
                                Arrays.stream(Contenders.values())
                                        .map(Contenders::id)
                                        .collect(Collectors.joining(", ")))));
    }
}
