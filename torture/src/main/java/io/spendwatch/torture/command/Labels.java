package io.spendwatch.torture.command;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Finds what people call by a name. */
final class Labels {
    private Labels() {}

    /**
     * Returns the one of this name.
     *
     * @throws TypeConversionException that says all names, if it is none of them
     */
    static <T> T find(T[] all, Function<T, String> label, String name) {
        return Arrays.stream(all)
                .filter(one -> label.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s"
                        .formatted(name, Arrays.stream(all).map(label).collect(Collectors.joining(", ")))));
    }
}
