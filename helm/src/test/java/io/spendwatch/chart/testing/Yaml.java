package io.spendwatch.chart.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML 1.1, which is what Kubernetes reads: {@code 0440} is octal, {@code yes} a boolean. */
public final class Yaml {
    /** Turns what was read into objects and back. */
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int MOST_CODE_POINTS = 64 << 20;

    private Yaml() {}

    /** Returns the one document of a text. */
    public static JsonNode read(String text) {
        return MAPPER.valueToTree(parser().load(text));
    }

    /** Returns the one document of a file. */
    public static JsonNode read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the documents of a text but for empty ones. */
    public static List<JsonNode> readAll(String text) {
        List<JsonNode> documents = new ArrayList<>();
        for (Object document : parser().loadAll(text)) {
            if (document != null) {
                documents.add(MAPPER.valueToTree(document));
            }
        }
        return documents;
    }

    private static org.yaml.snakeyaml.Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MOST_CODE_POINTS);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}
