package io.spendwatch.job.inquiry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Flink's REST interface over HTTP. */
final class HttpRestInterface implements RestInterface {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI root;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    HttpRestInterface(URI root) {
        this.root = root;
    }

    @Override
    public Json get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(REQUEST_TIMEOUT)
                .build();
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(root + " does not answer (" + reason(e) + ")", e);
        }
        if (response.statusCode() != OK) {
            throw new IOException(root + path + " answers with status " + response.statusCode());
        }
        try {
            return Json.parse(response.body());
        } catch (IOException e) {
            throw new IOException(root + path + " does not answer with JSON: is Flink's REST interface there?", e);
        }
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage().replaceAll("\\s+", " ");
    }
}
