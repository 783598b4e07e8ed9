package io.spendwatch.local.diagnosis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises what a value that is no event may be. */
final class InputShapes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int CONFLUENT_HEADER_BYTES = 5;

    private static final List<Map.Entry<InputShape, byte[]>> MAGIC = List.of(
            Map.entry(InputShape.GZIP, bytes(0x1f, 0x8b)),
            Map.entry(InputShape.ZSTD, bytes(0x28, 0xb5, 0x2f, 0xfd)),
            Map.entry(InputShape.XZ, bytes(0xfd, '7', 'z', 'X', 'Z', 0)),
            Map.entry(InputShape.BZIP2, bytes('B', 'Z', 'h')),
            Map.entry(InputShape.ZIP, bytes('P', 'K', 3, 4)),
            Map.entry(InputShape.PARQUET, bytes('P', 'A', 'R', '1')),
            Map.entry(InputShape.ORC, bytes('O', 'R', 'C')),
            Map.entry(InputShape.AVRO, bytes('O', 'b', 'j', 1)),
            Map.entry(InputShape.UTF_16, bytes(0xff, 0xfe)),
            Map.entry(InputShape.UTF_16, bytes(0xfe, 0xff)),
            Map.entry(InputShape.BYTE_ORDER_MARK, bytes(0xef, 0xbb, 0xbf)));

    /** At least two cells, none of which holds what only JSON has. */
    private static final Pattern CELLS = Pattern.compile("[^\\p{Cc}{}\\[\\]]*[\\p{L}\\d\"][,;\\t|][^{}\\[\\]]*");

    private InputShapes() {}

    /** Returns what a value is that begins with these bytes; nothing where it is like JSON lines, or like nothing known. */
    static Optional<InputShape> of(byte[] start) {
        for (Map.Entry<InputShape, byte[]> magic : MAGIC) {
            if (startsWith(start, magic.getValue())) {
                return Optional.of(magic.getKey());
            }
        }
        if (start.length > 1 && ((start[0] == 0) != (start[1] == 0)) && (start[0] == '{' || start[1] == '{')) {
            return Optional.of(InputShape.UTF_16);
        }
        if (start.length > CONFLUENT_HEADER_BYTES && start[0] == 0) {
            return Optional.of(InputShape.CONFLUENT);
        }
        return ofText(new String(start, StandardCharsets.UTF_8).strip());
    }

    private static Optional<InputShape> ofText(String text) {
        if (text.startsWith("[")) {
            return Optional.of(InputShape.JSON_ARRAY);
        }
        if (text.equals("{")) {
            return Optional.of(InputShape.PRETTY_JSON);
        }
        if (text.startsWith("\"{")) {
            return Optional.of(InputShape.JSON_TEXT);
        }
        if (text.startsWith("<")) {
            return Optional.of(InputShape.XML);
        }
        if (text.startsWith("{")) {
            return isChangeEvent(text) ? Optional.of(InputShape.CHANGE_EVENTS) : Optional.empty();
        }
        return CELLS.matcher(text).matches() ? Optional.of(InputShape.CSV) : Optional.empty();
    }

    /** An envelope has the row before and after the change, and the operation, at the top or below {@code payload}. */
    private static boolean isChangeEvent(String text) {
        Set<String> names = new HashSet<>();
        int payloadDepth = 0;
        int depth = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                    payloadDepth = depth < payloadDepth ? 0 : payloadDepth;
                } else if (token == JsonToken.FIELD_NAME && (depth == 1 || depth == payloadDepth)) {
                    names.add(parser.currentName());
                    payloadDepth = depth == 1 && parser.currentName().equals("payload") ? 2 : payloadDepth;
                }
                token = parser.nextToken();
            }
        } catch (IOException cut) {
            // Only the beginning of a long value is here: what it showed has to do.
            return isChangeEvent(names);
        }
        return isChangeEvent(names);
    }

    private static boolean isChangeEvent(Set<String> names) {
        long found = Stream.of("before", "after", "op").filter(names::contains).count();
        return found >= 2;
    }

    private static boolean startsWith(byte[] value, byte[] magic) {
        if (value.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (value[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
