package io.spendwatch.local.testing;

import java.util.ArrayList;
import java.util.List;

/** A plain reading of RFC 4180, to check what was written. */
public final class Csv {
    private Csv() {}

    /** Returns the fields of each record that is ended by a line feed. */
    public static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                fields.add(take(field));
            } else if (c == '\n') {
                fields.add(take(field));
                records.add(List.copyOf(fields));
                fields.clear();
            } else {
                field.append(c);
            }
        }
        return records;
    }

    private static String take(StringBuilder field) {
        String taken = field.toString();
        field.setLength(0);
        return taken;
    }
}
