package io.spendwatch.local.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the CSV sink writes: quoted as RFC 4180 says, each record ended by a line feed. */
final class CsvReader implements Closeable {
    private static final int END = -1;

    private final BufferedReader text;

    CsvReader(BufferedReader text) {
        this.text = text;
    }

    /**
     * Returns the fields of the next record, or nothing after the last.
     *
     * @throws EOFException if the text ends within a record
     */
    Optional<List<String>> next() throws IOException {
        int c = text.read();
        if (c == END) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (c != '\n') {
            if (c == ',') {
                fields.add(take(field));
                c = text.read();
            } else if (c == '"') {
                c = readQuoted(field);
            } else {
                field.append((char) present(c));
                c = text.read();
            }
        }
        fields.add(take(field));
        return Optional.of(fields);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Reads a quoted field after its opening quote, and returns what follows its closing one. */
    private int readQuoted(StringBuilder field) throws IOException {
        while (true) {
            int c = present(text.read());
            if (c == '"') {
                c = text.read();
                if (c != '"') {
                    return c;
                }
            }
            field.append((char) c);
        }
    }

    private static int present(int c) throws EOFException {
        if (c == END) {
            throw new EOFException("A CSV file ends within a record: it was cut after it was written");
        }
        return c;
    }

    private static String take(StringBuilder field) {
        String taken = field.toString();
        field.setLength(0);
        return taken;
    }
}
