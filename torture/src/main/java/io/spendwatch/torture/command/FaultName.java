package io.spendwatch.torture.command;

import io.spendwatch.torture.plan.FaultKind;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a fault. */
final class FaultName implements ITypeConverter<FaultKind> {
    @Override
    public FaultKind convert(String name) {
        return Labels.find(FaultKind.values(), FaultKind::label, name);
    }
}
