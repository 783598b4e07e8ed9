package io.spendwatch.local.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a test asks of Elasticsearch to see what the sink left there. */
public record ElasticsearchApi(URI uri) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the parsed answer, whatever its status. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                send(HttpRequest.newBuilder(uri.resolve(path)).build()).body());
    }

    void put(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() >= 300) {
            throw new IOException(response.body());
        }
    }

    void post(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri.resolve(path))
                .POST(BodyPublishers.noBody())
                .build());
        if (response.statusCode() >= 300) {
            throw new IOException(response.body());
        }
    }

    void delete(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri.resolve(path)).DELETE().build());
    }

    /** Returns how many documents can be found now; 0 when there is no index. */
    public int count(String index) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri.resolve("/" + index + "/_refresh"))
                .POST(BodyPublishers.noBody())
                .build());
        return get("/" + index + "/_count?ignore_unavailable=true")
                .path("count")
                .asInt();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
