package io.spendwatch.job.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The document that a value comes from.
 *
 * @param name the file's name
 * @param source its text
 * @param notation how it is written
 * @param problems where mistakes are collected; it grows while the document is read
 */
record YamlOrigin(String name, String source, Notation notation, List<Problem> problems) {

    /** Returns {@code name:line:column}, both from 1, or the name alone where the place is unknown. */
    static String at(String name, Optional<Mark> mark) {
        return mark.map(place -> at(name, place.getLine() + 1, place.getColumn() + 1))
                .orElse(name);
    }

    static String at(String name, int line, int column) {
        return name + ":" + line + ":" + column;
    }
}
