package io.spendwatch.harness.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An index of alerts, as a search finds it. */
public final class AlertIndex {
    private static final String DOCUMENTS_AT_ONCE = "1000";
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI elasticsearch;

    private AlertIndex(URI elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Shows all documents, as the rows that {@link AlertFiles} would have of them. */
    public static void read(URI elasticsearch, String index, RowVisitor visitor)
            throws IOException, InterruptedException {
        AlertIndex of = new AlertIndex(elasticsearch);
        var unused = of.post("/" + index + "/_refresh", "{}");
        JsonNode page = of.post("/" + index + "/_search?scroll=1m&size=" + DOCUMENTS_AT_ONCE, "{\"sort\":[\"_doc\"]}");
        while (!page.at("/hits/hits").isEmpty()) {
            for (JsonNode hit : page.at("/hits/hits")) {
                AlertLine.of(hit.get("_source")).show(visitor);
            }
            page = of.post(
                    "/_search/scroll",
                    "{\"scroll\":\"1m\",\"scroll_id\":\"%s\"}"
                            .formatted(page.get("_scroll_id").textValue()));
        }
    }

    /** Shows a document as it was sent. */
    public static void show(byte[] document, RowVisitor visitor) throws IOException {
        AlertLine.of(document).show(visitor);
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("POST %s: %d %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        return AlertLine.read(response.body());
    }
}
