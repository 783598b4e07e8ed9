package io.spendwatch.job.sink.elasticsearch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a bulk request: two lines a document, what to do and the document itself. */
final class BulkBody {
    private static final int ACTION_LINE_BYTES = 96;

    private BulkBody() {}

    /** Returns the request's bytes, in newline-delimited JSON. The documents hold no line break. */
    static byte[] of(List<IndexDocument> documents) {
        int size = documents.stream()
                .mapToInt(document -> document.json().length + ACTION_LINE_BYTES)
                .sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        for (IndexDocument document : documents) {
            // Ids are hexadecimal: there is nothing to escape.
            String action = "{\"index\":{\"_id\":\"" + document.id() + "\"}}\n";
            out.writeBytes(action.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(document.json());
            out.write('\n');
        }
        return out.toByteArray();
    }
}
