package io.spendwatch.torture.command;

import io.spendwatch.torture.plan.FaultKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a fault. */
final class FaultName implements ITypeConverter<FaultKind> {
    @Override
    public FaultKind convert(String name) {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s"
                        .formatted(
                                name,
                                Arrays.stream(FaultKind.values())
                                        .map(FaultKind::label)
                                        .collect(Collectors.joining(", ")))));
    }
}
