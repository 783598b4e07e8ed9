package io.spendwatch.harness.alerts;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Cuts CSV into rows, as text: a line feed between quotation marks ends none. */
final class CsvText {
    private final Reader characters;

    /** Cuts what is read one character at a time. */
    CsvText(Reader characters) {
        this.characters = characters;
    }

    /** Returns the next row without the line feed that ends it; nothing after the last one. */
    Optional<String> nextRow() throws IOException {
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        int character = characters.read();
        if (character < 0) {
            return Optional.empty();
        }
        while (character >= 0 && (quoted || character != '\n')) {
            quoted ^= character == '"';
            row.append((char) character);
            character = characters.read();
        }
        return Optional.of(row.toString());
    }
}
