package io.spendwatch.torture.command;

import io.spendwatch.torture.sabotage.Sabotage;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a break. */
final class SabotageName implements ITypeConverter<Sabotage> {
    @Override
    public Sabotage convert(String name) {
        return Labels.find(Sabotage.values(), Sabotage::label, name);
    }
}
