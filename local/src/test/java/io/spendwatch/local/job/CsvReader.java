package io.spendwatch.local.job;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: quoted fields may hold commas, doubled quotes and line breaks. */
final class CsvReader {
    private final List<List<String>> lines = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> line = new ArrayList<>();

    private CsvReader() {}

    static List<List<String>> read(String text) {
        return new CsvReader().lines(text);
    }

    private List<List<String>> lines(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c);
            } else {
                endField(c);
            }
        }
        return lines;
    }

    private void endField(char separator) {
        line.add(field.toString());
        field.setLength(0);
        if (separator == '\n') {
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
