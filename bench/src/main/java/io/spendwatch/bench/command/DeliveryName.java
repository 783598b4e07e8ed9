package io.spendwatch.bench.command;

import io.spendwatch.job.configuration.Delivery;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a delivery as the configuration names it. */
final class DeliveryName implements ITypeConverter<Delivery> {
    @Override
    public Delivery convert(String text) {
        return Arrays.stream(Delivery.values())
                .filter(delivery -> delivery.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no '%s': write one of %s"
                        .formatted(
                                text,
                                Arrays.stream(Delivery.values())
                                        .map(Delivery::key)
                                        .collect(Collectors.joining(", ")))));
    }
}
